import { fold } from '../text/fold.ts';

/** Names of the Gregorian months by custom. Source: CLDR 48, `ar-MA`, `ar-DZ`, `ar-MR`, `ar-IQ`, `ar-EG`. */
const MONTHS = {
  morocco: 'يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر'.split(' '),
  algeria: 'جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر'.split(' '),
  mauritania: 'يناير فبراير مارس إبريل مايو يونيو يوليو أغشت شتمبر أكتوبر نوفمبر دجمبر'.split(' '),
  egypt: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'.split(' '),
  levant:
    'كانون الثاني,شباط,آذار,نيسان,أيار,حزيران,تموز,آب,أيلول,تشرين الأول,تشرين الثاني,كانون الأول'.split(
      ',',
    ),
} satisfies Record<string, string[]>;

/** Whose names the months have: those of Algeria are Tunisia's too, those of the Levant Iraq's. */
export type MonthCustom = keyof typeof MONTHS;

export const MONTH_CUSTOMS = Object.keys(MONTHS) as MonthCustom[];

/**
 * The name of a month, or its names by several customs: «يوليوز», «يوليوز/تموز».
 *
 * @param month from 1
 */
export function monthName(month: number, customs: readonly MonthCustom[]): string {
  return customs.map((custom) => MONTHS[custom][month - 1]).join('/');
}

/** A custom with the one that readers on the other side of the Arab world know: «يوليو/تموز», «تموز/يوليو». */
export function dualCustoms(own: MonthCustom): MonthCustom[] {
  return [own, own === 'levant' ? 'egypt' : 'levant'];
}

/** Other spellings that are met in newspapers: of Egypt, and of the Levant without its article. */
const ALSO: Readonly<Record<string, number>> = {
  'كانون ثاني': 1,
  'تشرين أول': 10,
  'تشرين ثاني': 11,
  'كانون أول': 12,
  يونيه: 6,
  يوليه: 7,
  أوكتوبر: 10,
};

const byName = new Map<string, number>();
for (const [name, month] of Object.entries(ALSO)) byName.set(fold(name), month);
for (const names of Object.values(MONTHS)) {
  for (const [index, name] of names.entries()) byName.set(fold(name), index + 1);
}

/** The month, from 1, that a name means in any Arab country: no name means two of them. */
export function monthNamed(name: string): number | undefined {
  return byName.get(fold(name));
}
