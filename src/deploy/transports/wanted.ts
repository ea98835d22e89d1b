import { variable, type Environment } from '../../environment.ts';
import type { Delivery } from '../../hosts/delivery.ts';
import { UsageFault } from '../../problems.ts';

/** What a transport cannot do without, and is not told: settings of site.yaml, and secrets of the environment. */

/** A host lacks a setting of `deploy`. */
export function missingSetting(
  setting: string,
  example: string,
  { host }: Pick<Delivery, 'host'>,
): UsageFault {
  return new UsageFault({
    ar: `لا يُعرف إلى أين يُرسل الموقع: اكتب في site.yaml تحت deploy سطر ${setting}، ثم ابنه من جديد. مثال:\n\nhost: ${host}\ndeploy:\n  ${setting}: ${example}`,
    en: `It is not known where the site is to be sent: write ${setting} below deploy in site.yaml, and build it again. An example:\n\nhost: ${host}\ndeploy:\n  ${setting}: ${example}`,
  });
}

/** Where secrets are made, by the names of their variables. */
const MADE_AT = {
  NETLIFY_AUTH_TOKEN: 'https://app.netlify.com/user/applications#personal-access-tokens',
  CLOUDFLARE_API_TOKEN: 'https://dash.cloudflare.com/profile/api-tokens (Cloudflare Pages: Edit)',
  CLOUDFLARE_ACCOUNT_ID: 'https://dash.cloudflare.com (Account ID)',
  GITHUB_TOKEN: 'https://github.com/settings/personal-access-tokens (Contents: Read and write)',
} as const;

export type Secret = keyof typeof MADE_AT;

/**
 * A secret, which only the environment knows.
 *
 * @throws UsageFault that names the variable, and says where its value is made and where it is set
 */
export function secret(name: Secret, env: Environment): string {
  const value = variable(name, env);
  if (value) return value;
  throw new UsageFault({
    ar: `ينقص المتغير ${name} في بيئة هذا الأمر. قيمته من:\n  ${MADE_AT[name]}\nوتوضع في أسرار المستودع (Secrets) لا في أي ملف.`,
    en: `The variable ${name} is missing from this command's environment. Its value is made at:\n  ${MADE_AT[name]}\nIt belongs to the secrets of the repository, and to no file.`,
  });
}
