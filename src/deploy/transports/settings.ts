import { fault, line, wholeNumber } from '../../model/values.ts';
import type { Said } from '../../problems.ts';
import { readTarget } from './target.ts';

/** What `deploy` in site.yaml says of hosts other than object stores. */
export interface TransportSettings {
  /** nginx, Caddy: the folder that the server publishes: `www@example.com:/srv/paper`, or `/srv/paper` on this machine. */
  to?: string | undefined;
  /** nginx, Caddy: the port of SSH; absent: 22, or what the SSH configuration says. */
  port?: number | undefined;
  /** Netlify, Cloudflare Pages: the project's name there. */
  project?: string | undefined;
  /** GitHub Pages: the repository, as `owner/name`, or an address that Git takes. */
  repository?: string | undefined;
  /** GitHub Pages: the branch that is published. Cloudflare Pages: the project's production branch. */
  branch?: string | undefined;
}

const NO_PLACE: Said = {
  ar: 'هذا ليس مكانا يُرسل إليه الموقع: يُكتب اسم المستخدم والخادم ثم نقطتان ثم المجلد، أو مسار كامل لمجلد على هذا الجهاز.',
  en: 'This is no place to which a site is sent: it is written as user@host, a colon and the folder, or as the whole path of a folder on this machine.',
};
const NO_PROJECT: Said = {
  ar: 'اسم المشروع حروف لاتينية وأرقام وشرطات، كما هو عند المضيف.',
  en: 'The name of a project is Latin letters, digits and hyphens, as at the host.',
};
const NO_BRANCH: Said = {
  ar: 'هذا لا يصلح اسما لفرع في Git.',
  en: 'This cannot be the name of a branch in Git.',
};
const NO_REPOSITORY: Said = {
  ar: 'يُكتب المستودع باسم صاحبه ثم اسمه، بينهما شرطة مائلة، أو بعنوانه كما يأخذه Git.',
  en: 'A repository is written as owner, slash and name, or as the address that Git takes.',
};

/** The keys that these settings add to `deploy`. */
export function transportSettings() {
  return {
    to: line()
      .transform((text, context) =>
        readTarget(text) ? text : fault(context, 'unfit-deploy-place', NO_PLACE),
      )
      .optional(),
    port: wholeNumber(1, 65_535).optional(),
    project: line()
      .transform((text, context) =>
        /^[\w][\w.-]*$/.test(text) ? text : fault(context, 'unfit-deploy-place', NO_PROJECT),
      )
      .optional(),
    repository: line()
      .transform((text, context) =>
        /^[^\s-]\S*\/\S+$/.test(text) ? text : fault(context, 'unfit-deploy-place', NO_REPOSITORY),
      )
      .optional(),
    branch: line()
      .transform((text, context) =>
        /^[^\s~^:?*[\\-][^\s~^:?*[\\]*$/.test(text)
          ? text
          : fault(context, 'unfit-deploy-place', NO_BRANCH),
      )
      .optional(),
  };
}
