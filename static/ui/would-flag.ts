import { counted } from '../../src/words/counted';

/** Nearly all would carry a flag: then it tells none apart. */
const isNearlyAll = (n: number, of: number): boolean => n * 10 > of * 9;

/** How many items would be flagged, of all in the named sprints; `of`: null where not all of them were read. */
type WouldFlag = (n: number, of: number | null, sprints: string) => string;

export const wouldFlagEn: WouldFlag = (n, of, sprints) => {
  if (of === null) return `At least ${counted(n, 'item', 'items')} in ${sprints} would be flagged.`;
  const first = isNearlyAll(n, of) ? ': talk about a few first.' : '.';
  return `${n} of ${counted(of, 'item', 'items')} in ${sprints} would be flagged${first}`;
};

export const wouldFlagDe: WouldFlag = (n, of, sprints) => {
  if (of === null)
    return `Mindestens ${counted(n, 'Vorgang', 'Vorgänge')} in ${sprints} ${n === 1 ? 'würde' : 'würden'} markiert.`;
  const first = isNearlyAll(n, of) ? ': Sprecht zuerst einige durch.' : '.';
  return `${n} von ${counted(of, 'Vorgang', 'Vorgängen')} in ${sprints} ${n === 1 ? 'würde' : 'würden'} markiert${first}`;
};
