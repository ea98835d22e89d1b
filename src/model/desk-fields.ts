/** `desk` in site.yaml: the web desk. */
export const DESK_FIELDS = {
  desk: {
    wanted: 'المستودع الذي يحفظ فيه مكتب التحرير (‎/admin/‎) المقالات',
    example: 'desk:\n  backend: github\n  repository: my-newspaper/content',
  },
  'desk.backend': {
    wanted: 'github أو gitlab أو gitea، أو trial للتجربة في المتصفح وحده بلا نشر',
    example: 'backend: github',
  },
  'desk.repository': {
    wanted: 'صاحب المستودع ثم اسمه، بينهما شرطة مائلة',
    example: 'repository: my-newspaper/content',
  },
  'desk.branch': { wanted: 'الفرع الذي يُحفظ فيه', example: 'branch: main' },
  'desk.folder': {
    wanted: 'مسار مجلد المحتوى داخل المستودع',
    example: 'folder: content',
  },
  'desk.review': {
    wanted: 'نعم أو لا: هل ينتظر المقال موافقة محرر قبل نشره',
    example: 'review: نعم',
  },
  'desk.authenticator': {
    wanted: 'عنوان خدمة تسجيل الدخول إلى GitHub',
    example: 'authenticator: https://sign-in.example.com',
  },
  'desk.application': {
    wanted: 'رقم التطبيق (Application ID) في GitLab أو Gitea',
    example: 'application: 0123456789abcdef',
  },
  'desk.server': {
    wanted: 'عنوان خادم Git الخاص بالجريدة، إن كان لها خادم',
    example: 'server: https://git.example.com',
  },
};
