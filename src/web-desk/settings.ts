import { z } from 'zod';
import { SAFE, serviceAddress } from '../model/service-address.ts';
import { fault, flag, line, oneOf, type Fault } from '../model/values.ts';
import type { Said } from '../problems.ts';

/** `desk` in site.yaml: where the web desk at /admin/ saves, and how journalists sign in to it. */
export interface DeskSettings {
  /** `trial` saves in the browser alone: nothing is published. */
  backend: Backend;
  /** As `owner/name`; absent on trial. */
  repository?: string | undefined;
  /** Absent: the repository's own. */
  branch?: string | undefined;
  /** Where the content folder lies in the repository. */
  folder: string;
  /** Whether what is saved waits until an editor publishes it. */
  review: boolean;
  /** GitHub: origin of the small service that keeps the secret which GitHub wants for signing in. */
  authenticator?: string | undefined;
  /** GitLab and Gitea: id of the OAuth application. */
  application?: string | undefined;
  /** Origin of a Git service of the newspaper's own. */
  server?: string | undefined;
}

const BACKENDS = ['trial', 'github', 'gitlab', 'gitea'] as const;

export type Backend = (typeof BACKENDS)[number];

const OF_GITHUB: Said = {
  ar: 'هذا الحقل لمستودعات GitHub وحدها.',
  en: 'This field is for repositories on GitHub alone.',
};
const OF_GITLAB_AND_GITEA: Said = {
  ar: 'هذا الحقل لمستودعات GitLab وGitea وحدها.',
  en: 'This field is for repositories on GitLab and Gitea alone.',
};
const WITHOUT_FIELD: Said = {
  ar: 'حذف هذا الحقل، أو خدمة أخرى في backend',
  en: 'the settings without this field, or another backend',
};
const REVIEWED: Said = {
  ar: 'المراجعة قبل النشر تعمل مع GitHub وGitLab وحدهما.',
  en: 'Review before publishing works with GitHub and GitLab alone.',
};

/** Checks the settings against what the backend takes. */
export function deskSettings() {
  return z
    .strictObject({
      backend: oneOf(BACKENDS),
      repository: repository().optional(),
      branch: branch().optional(),
      folder: folder().default('content'),
      review: flag().default(false),
      authenticator: origin().optional(),
      application: line().optional(),
      server: origin().optional(),
    })
    .superRefine((settings, context) => {
      const { backend } = settings;
      if (backend !== 'trial' && !settings.repository)
        context.addIssue({ code: 'custom', path: ['repository'], message: '' });
      const refuse = (field: keyof DeskSettings, said: Said) => {
        const params: Fault = {
          code: 'desk-setting-of-another-service',
          said,
          wanted: WITHOUT_FIELD,
          fix: '',
        };
        context.addIssue({ code: 'custom', path: [field], message: said.ar, params });
      };
      if (backend !== 'github' && settings.authenticator) refuse('authenticator', OF_GITHUB);
      if (backend !== 'gitlab' && backend !== 'gitea' && settings.application)
        refuse('application', OF_GITLAB_AND_GITEA);
      if (backend !== 'github' && backend !== 'gitlab' && settings.review)
        refuse('review', REVIEWED);
    })
    .transform((settings): DeskSettings => settings);
}

function repository() {
  return line().transform((text, context) =>
    /^[\w.-]+(\/[\w.-]+)+$/.test(text)
      ? text
      : fault(context, 'unfit-repository', {
          ar: 'يُكتب المستودع باسم صاحبه ثم اسمه، بينهما شرطة مائلة، بلا https://.',
          en: 'A repository is written as owner, slash and name, without https://.',
        }),
  );
}

function branch() {
  return line().transform((text, context) =>
    /^[^\s~^:?*[\\]+$/.test(text)
      ? text
      : fault(context, 'unfit-repository', {
          ar: 'هذا لا يصلح اسما لفرع في Git.',
          en: 'This cannot be the name of a branch in Git.',
        }),
  );
}

/** A path inside the repository. */
function folder() {
  return line().transform((text, context) => {
    const path = text.replace(/^(\.?\/)+|\/+$/g, '');
    const isSound = /^[^\s\\/]+(\/[^\s\\/]+)*$/.test(path) && !path.split('/').includes('..');
    return isSound
      ? path
      : fault(context, 'unfit-repository', {
          ar: 'هذا ليس مسار مجلد داخل المستودع.',
          en: 'This is no path of a folder in the repository.',
        });
  });
}

/** The origin of a service: sign-in and pictures never go over plain HTTP. */
function origin() {
  return serviceAddress(SAFE).transform((address) => {
    const { origin: host, pathname } = new URL(address);
    return `${host}${pathname}`.replace(/\/+$/, '');
  });
}
