import type { FieldBook } from './fields.ts';

/** `deploy` in site.yaml: how the site is sent to its host. */
export const DEPLOY_FIELDS: FieldBook = {
  deploy: {
    wanted: {
      ar: 'إلى أين يُرسل الموقع بالأمر npm run deploy، وما يبقى من نسخه السابقة',
      en: 'where npm run deploy sends the site, and what is kept of its former releases',
    },
    example: 'deploy:\n  bucket: my-newspaper',
  },
  'deploy.releases': {
    wanted: {
      ar: 'عدد النسخ التي يمكن الرجوع إليها، من 1 إلى 100',
      en: 'how many releases can be returned to, from 1 to 100',
    },
    example: 'releases: 5',
  },
  'deploy.grace': {
    wanted: {
      ar: 'عدد الدقائق التي يبقاها ما حُذف من الموقع، من 0 إلى 10080',
      en: 'for how many minutes stays what was removed from the site, from 0 to 10080',
    },
    example: 'grace: 60',
  },
  'deploy.bucket': {
    wanted: {
      ar: 'اسم الحاوية (bucket) في خدمة التخزين',
      en: 'the name of the bucket in the object store',
    },
    example: 'bucket: my-newspaper',
  },
  'deploy.endpoint': {
    wanted: {
      ar: 'عنوان خدمة التخزين، إن لم تكن Amazon S3',
      en: 'the address of the object store, where it is not Amazon S3',
    },
    example: 'endpoint: https://s3.fr-par.scw.cloud',
  },
  'deploy.region': {
    wanted: { ar: 'اسم المنطقة عند خدمة التخزين', en: "the region's name at the object store" },
    example: 'region: eu-west-3',
  },
  'deploy.prefix': {
    wanted: {
      ar: 'المجلد الذي يكون فيه الموقع داخل الحاوية',
      en: 'the folder of the bucket in which the site lies',
    },
    example: 'prefix: site',
  },
  'deploy.to': {
    wanted: {
      ar: 'مجلد الموقع على خادم الجريدة، بعد اسم المستخدم والخادم، أو مسار كامل على هذا الجهاز',
      en: "the site's folder on the newspaper's server, after user and host, or a whole path on this machine",
    },
    example: 'to: www@example.com:/srv/paper',
  },
  'deploy.port': {
    wanted: { ar: 'منفذ SSH على الخادم، إن لم يكن 22', en: 'the port of SSH, where it is not 22' },
    example: 'port: 2222',
  },
  'deploy.project': {
    wanted: {
      ar: 'اسم المشروع عند Netlify أو Cloudflare Pages',
      en: 'the name of the project at Netlify or Cloudflare Pages',
    },
    example: 'project: my-newspaper',
  },
  'deploy.repository': {
    wanted: {
      ar: 'المستودع الذي ينشره GitHub Pages، إن لم يكن مستودع المحتوى نفسه',
      en: 'the repository that GitHub Pages publishes, where it is not that of the content',
    },
    example: 'repository: my-newspaper/site',
  },
  'deploy.branch': {
    wanted: {
      ar: 'الفرع الذي يُنشر: gh-pages في GitHub Pages، وmain في Cloudflare Pages إن لم تكتب غيرهما',
      en: 'the branch that is published: gh-pages at GitHub Pages and main at Cloudflare Pages, unless told otherwise',
    },
    example: 'branch: gh-pages',
  },
};
