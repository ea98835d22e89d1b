import type { ItemRemarks, Remark } from '../report/import-report.ts';
import type { ItemCard } from '../survey.ts';
import type { NewPlaces } from './address-plan.ts';
import { Answers } from './answers.ts';
import { Claims, formerLists, standingPages } from './claims.ts';

/** What the parts of a plan of addresses have in common. */
export interface Desk {
  answers: Answers;
  claims: Claims;
  /** What the report says, as far as it is known. */
  remarks: ItemRemarks[];
  tell: (item: ItemCard, remark: Remark) => void;
}

/** The desk at which the addresses of a newspaper are planned. */
export function deskFor(places: Pick<NewPlaces, 'site' | 'categories' | 'taken'>): Desk {
  const remarks: ItemRemarks[] = [];
  const answers = new Answers();
  for (const path of standingPages(places.categories)) answers.addPage(path);
  for (const [from, to] of formerLists(places.categories)) answers.addMove(from, to);
  for (const [path, by] of places.taken) {
    if (by.startsWith('/')) answers.addMove(path, by);
  }
  return {
    answers,
    claims: new Claims(places),
    remarks,
    tell({ id, type, title, link }, remark) {
      remarks.push({ item: { id, type, title, link }, remarks: [remark] });
    },
  };
}
