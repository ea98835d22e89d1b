import { z } from 'zod';
import { SAFE_OR_PLAIN, serviceAddress } from '../model/service-address.ts';
import { line, oneOf, type Fault } from '../model/values.ts';
import type { Said } from '../problems.ts';
import { CUSTOM_FIELDS, PROVIDERS, type CustomField, type ProviderName } from './providers.ts';

/** `comments` in site.yaml: the form service to which readers' comments are posted. */
export interface CommentsSettings {
  provider: ProviderName;
  /** Absolute http(s) address; absent for a provider that receives on the site itself. */
  endpoint?: string | undefined;
  /** The service's access key. */
  key?: string | undefined;
  /** Other field names, for a custom service. */
  fields: Partial<Record<CustomField, string>>;
}

const NOT_CUSTOM: Said = {
  ar: 'أسماء الحقول لا تُغيَّر إلا مع خدمة من نوع custom.',
  en: 'Names of fields are changed for a service of the kind custom only.',
};
const WITHOUT_FIELDS: Said = {
  ar: 'حذف هذا الحقل وما تحته، أو provider: custom',
  en: 'the setting without this field and what is below it, or provider: custom',
};

/** Checks the settings against what the provider needs. */
export function commentsSettings() {
  return z
    .strictObject({
      provider: oneOf(Object.keys(PROVIDERS) as ProviderName[]),
      endpoint: serviceAddress(SAFE_OR_PLAIN, 'unfit-comment-address').optional(),
      key: line().optional(),
      fields: z
        .strictObject(Object.fromEntries(CUSTOM_FIELDS.map((field) => [field, line().optional()])))
        .default({}),
    })
    .superRefine((settings, context) => {
      const { needs } = PROVIDERS[settings.provider];
      for (const field of needs) {
        if (!settings[field]) context.addIssue({ code: 'custom', path: [field], message: '' });
      }
      if (settings.provider !== 'custom' && Object.keys(settings.fields).length > 0) {
        const params: Fault = {
          code: 'comment-fields-not-custom',
          said: NOT_CUSTOM,
          wanted: WITHOUT_FIELDS,
          fix: '',
        };
        context.addIssue({ code: 'custom', path: ['fields'], message: NOT_CUSTOM.ar, params });
      }
    })
    .transform((settings): CommentsSettings => settings);
}
