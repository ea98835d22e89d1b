/** What the law has a newspaper say of itself, as the words of `src/strings.ts`. `#` stands for a name or number. */

export const legalStrings = {
  notice: 'البيانات القانونية',
  company: 'الشركة الناشرة',
  address: 'العنوان',
  phone: 'الهاتف',
  email: 'البريد الإلكتروني',
  declaration: 'رقم التصريح',
  deposit: 'رقم الإيداع القانوني',
  host: 'المضيف',
  cndp: 'رقم التصريح لدى اللجنة الوطنية لمراقبة حماية المعطيات ذات الطابع الشخصي',
} as const;

/**
 * Under a form that asks for personal data: who has them and for what, that they are declared, and what whoever gives
 * them may ask for (articles 5, 7 to 9 of the law 09-08).
 */
export const dataNoticeStrings = {
  title: 'معطياتك الشخصية',
  page: 'حماية المعطيات الشخصية',
  purpose:
    'المسؤول عن معالجة ما تكتبه في هذه الاستمارة: #. والغرض منها نشر تعليقك والاتصال بك بشأنه.',
  declared:
    'صُرّح بهذه المعالجة لدى اللجنة الوطنية لمراقبة حماية المعطيات ذات الطابع الشخصي تحت رقم #. ولك، بموجب القانون 09-08، حق الولوج إلى معطياتك وتصحيحها والتعرض على معالجتها',
  writeTo: 'بمراسلة #.',
} as const;
