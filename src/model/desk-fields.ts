import type { FieldBook } from './fields.ts';

/** `desk` in site.yaml: the web desk. */
export const DESK_FIELDS: FieldBook = {
  desk: {
    wanted: {
      ar: 'المستودع الذي يحفظ فيه مكتب التحرير (‎/admin/‎) المقالات',
      en: 'the repository in which the web desk (/admin/) saves articles',
    },
    example: 'desk:\n  backend: github\n  repository: my-newspaper/content',
  },
  'desk.backend': {
    wanted: {
      ar: 'github أو gitlab أو gitea، أو trial للتجربة في المتصفح وحده بلا نشر',
      en: 'github, gitlab or gitea, or trial to try it in the browser alone, without publishing',
    },
    example: 'backend: github',
  },
  'desk.repository': {
    wanted: {
      ar: 'صاحب المستودع ثم اسمه، بينهما شرطة مائلة',
      en: 'the owner of the repository and its name, with a slash between them',
    },
    example: 'repository: my-newspaper/content',
  },
  'desk.branch': {
    wanted: { ar: 'الفرع الذي يُحفظ فيه', en: 'the branch that is saved to' },
    example: 'branch: main',
  },
  'desk.folder': {
    wanted: {
      ar: 'مسار مجلد المحتوى داخل المستودع',
      en: 'the path of the content folder in the repository',
    },
    example: 'folder: content',
  },
  'desk.review': {
    wanted: {
      ar: 'نعم أو لا: هل ينتظر المقال موافقة محرر قبل نشره',
      en: 'yes or no: whether an article waits until an editor publishes it',
    },
    example: 'review: نعم',
  },
  'desk.authenticator': {
    wanted: {
      ar: 'عنوان خدمة تسجيل الدخول إلى GitHub',
      en: 'the address of the service for signing in to GitHub',
    },
    example: 'authenticator: https://sign-in.example.com',
  },
  'desk.application': {
    wanted: {
      ar: 'رقم التطبيق (Application ID) في GitLab أو Gitea',
      en: 'the application id in GitLab or Gitea',
    },
    example: 'application: 0123456789abcdef',
  },
  'desk.server': {
    wanted: {
      ar: 'عنوان خادم Git الخاص بالجريدة، إن كان لها خادم',
      en: "the address of the newspaper's own Git server, if it has one",
    },
    example: 'server: https://git.example.com',
  },
};
