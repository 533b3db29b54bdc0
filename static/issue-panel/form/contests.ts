import type { Failure } from '../../../src/contract';
import { sameValue } from '../../../src/domain/shared/same-value';
import type { Contested } from '../../../src/failure';
import { isRecord } from '../../ui/is-record';
import type { Form } from './use-form';
import { type Fields, taking } from './writing';

/** Two texts for one thing, of which a person chooses one. */
export type Contest = {
  /** Names the field, where the form has several. */
  readonly label?: string;
  readonly theirs: string;
  readonly mine: string;
  readonly keepTheirs: () => void;
  readonly useMine: () => void;
};

type Choices = Pick<Contest, 'keepTheirs'> & { readonly useMine: (theirs: string, mine: string) => void };

/** What two people have changed, as the failure tells it; nothing where it is another failure. */
const contestedIn = (failure: Failure | null): readonly Contested[] =>
  failure?.details.because === 'two-texts' ? failure.details.fields : [];

/** The contest of a conflict about a whole text; none after another failure. */
export function contestIn(failure: Failure | null, { keepTheirs, useMine }: Choices): readonly Contest[] {
  const [contested] = contestedIn(failure);
  const { theirs, mine } = { theirs: contested?.theirs ?? '', mine: contested?.mine ?? '' };
  return theirs + mine === '' ? [] : [{ theirs, mine, keepTheirs, useMine: () => useMine(theirs, mine) }];
}

/** The contested fields as others have made them. */
export function theirsIn<F extends Fields>(failure: Failure | null, like: F): Partial<F> {
  const theirs = Object.fromEntries(contestedIn(failure).map((one) => [one.field, one.theirs]));
  return isPart(theirs, like) ? theirs : {};
}

const isPart = <F extends Fields>(found: unknown, like: F): found is Partial<F> =>
  isRecord(found) && Object.keys(found).every((field) => Object.hasOwn(like, field));

type Of<F> = {
  readonly labels: Readonly<Record<keyof F, string>>;
  readonly inWords: (fields: F, name: keyof F) => string;
};

/** A contest for each field that others have changed too, and differently. After the last choice the form is sent. */
export function contestsOf<F extends Fields>(
  { fields, base, failure, see, send, leave }: Form<F, F>,
  { labels, inWords }: Of<F>,
): readonly Contest[] {
  const theirs = theirsIn(failure, fields);
  const names: Extract<keyof F, string>[] = [];
  for (const name in theirs)
    if (![base[name], fields[name]].some((one) => sameValue(one, theirs[name])) && !sameValue(fields[name], base[name]))
      names.push(name);
  return names.map((name) => {
    const other = taking(theirs, (one) => one === name);
    const choose = (chosen: Partial<F>) => (): void => {
      const isLeft = see(other, chosen);
      if (names.length === 1) void (isLeft ? send() : leave());
    };
    return {
      label: labels[name],
      theirs: inWords({ ...fields, ...theirs }, name),
      mine: inWords(fields, name),
      keepTheirs: choose(other),
      useMine: choose({}),
    };
  });
}
