import { z } from 'zod';
import { fault, flag, line, oneOf } from '../model/values.ts';

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
      const say = (field: keyof DeskSettings, message: string) =>
        context.addIssue({ code: 'custom', path: [field], message });
      if (backend !== 'trial' && !settings.repository) say('repository', '');
      if (backend !== 'github' && settings.authenticator)
        say('authenticator', 'هذا الحقل لمستودعات GitHub وحدها.');
      if (backend !== 'gitlab' && backend !== 'gitea' && settings.application)
        say('application', 'هذا الحقل لمستودعات GitLab وGitea وحدها.');
      if (backend !== 'github' && backend !== 'gitlab' && settings.review)
        say('review', 'المراجعة قبل النشر تعمل مع GitHub وGitLab وحدهما.');
    })
    .transform((settings): DeskSettings => settings);
}

function repository() {
  return line().transform((text, context) =>
    /^[\w.-]+(\/[\w.-]+)+$/.test(text)
      ? text
      : fault(context, 'يُكتب المستودع باسم صاحبه ثم اسمه، بينهما شرطة مائلة، بلا https://.'),
  );
}

function branch() {
  return line().transform((text, context) =>
    /^[^\s~^:?*[\\]+$/.test(text) ? text : fault(context, 'هذا لا يصلح اسما لفرع في Git.'),
  );
}

/** A path inside the repository. */
function folder() {
  return line().transform((text, context) => {
    const path = text.replace(/^(\.?\/)+|\/+$/g, '');
    const isSound = /^[^\s\\/]+(\/[^\s\\/]+)*$/.test(path) && !path.split('/').includes('..');
    return isSound ? path : fault(context, 'هذا ليس مسار مجلد داخل المستودع.');
  });
}

/** The origin of a service: sign-in and pictures never go over plain HTTP. */
function origin() {
  return line().transform((text, context) => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    return url?.protocol === 'https:'
      ? `${url.origin}${url.pathname}`.replace(/\/+$/, '')
      : fault(context, 'هذا ليس عنوانا كاملا يبدأ بـ https://');
  });
}
