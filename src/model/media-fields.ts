import type { FieldBook } from './fields.ts';

/** `media` in site.yaml: the store of the pictures' originals. */
export const MEDIA_FIELDS: FieldBook = {
  media: {
    wanted: {
      ar: 'المخزن الذي تُحفظ فيه أصول الصور خارج Git',
      en: 'the store in which the originals of pictures are kept outside of Git',
    },
    example: 'media:\n  store:\n    bucket: my-pictures',
  },
  'media.store': {
    wanted: {
      ar: 'الحاوية التي تُحفظ فيها أصول الصور، وعنوان خدمتها',
      en: 'the bucket in which the originals are kept, and the address of its service',
    },
    example: 'store:\n  bucket: my-pictures',
  },
  'media.store.bucket': {
    wanted: { ar: 'اسم حاوية الصور', en: 'the name of the bucket of pictures' },
    example: 'bucket: my-pictures',
  },
  'media.store.endpoint': {
    wanted: {
      ar: 'عنوان خدمة التخزين، إن لم تكن Amazon S3',
      en: 'the address of the object store, where it is not Amazon S3',
    },
    example: 'endpoint: https://s3.fr-par.scw.cloud',
  },
  'media.store.region': {
    wanted: { ar: 'اسم المنطقة عند خدمة التخزين', en: "the region's name at the object store" },
    example: 'region: eu-west-3',
  },
  'media.store.prefix': {
    wanted: {
      ar: 'المجلد الذي تكون فيه الصور داخل الحاوية',
      en: 'the folder of the bucket in which the pictures lie',
    },
    example: 'prefix: media',
  },
};
