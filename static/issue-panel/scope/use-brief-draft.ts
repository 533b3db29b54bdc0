import type { BriefTexts } from '../../../src/domain/content/brief';
import { asText, type BriefField } from '../../../src/domain/content/brief-merge';
import { linesOf } from '../form/lines-of';
import { usePanel } from '../panel-context';
import { useDraft } from '../form/use-draft';

/** As typed: lists are one line each, blank lines mean nothing. */
export type TypedBrief = Readonly<Record<BriefField, string>>;

export const toBrief = ({ why, who, whyNow, inScope, outOfScope }: TypedBrief, version: number): BriefTexts => ({
  why: why.trim(),
  who: who.trim(),
  whyNow: whyNow.trim(),
  inScope: linesOf(inScope),
  outOfScope: linesOf(outOfScope),
  version,
});

type BriefDraft = {
  readonly draft: TypedBrief;
  /** What stood there when the reader began to write: so that the back end can tell what is theirs. */
  readonly seen: TypedBrief;
  readonly set: (field: BriefField) => (text: string) => void;
  /** The reader has read what somebody else made of a field, and what stands there now is in knowledge of it. */
  readonly settle: (field: BriefField, as: { readonly seen: string; readonly text: string }) => void;
  readonly forget: () => void;
};

/** Each field for itself: what the reader has not touched is, when they come back, as it is then. */
export function useBriefDraft(): BriefDraft {
  const fields = {
    ...{ why: useField('why'), who: useField('who'), whyNow: useField('whyNow') },
    ...{ inScope: useField('inScope'), outOfScope: useField('outOfScope') },
  };
  const all = (part: 'text' | 'seen'): TypedBrief => ({
    ...{ why: fields.why[part], who: fields.who[part], whyNow: fields.whyNow[part] },
    ...{ inScope: fields.inScope[part], outOfScope: fields.outOfScope[part] },
  });
  return {
    ...{ draft: all('text'), seen: all('seen') },
    set: (field) => (text) => fields[field].put({ text, seen: fields[field].seen }),
    settle: (field, as) => fields[field].put(as),
    forget: () => Object.values(fields).forEach(({ forget }) => forget()),
  };
}

type Field = {
  readonly text: string;
  readonly seen: string;
  readonly put: (as: { readonly seen: string; readonly text: string }) => void;
  readonly forget: () => void;
};

/** Nobody types it. */
const BETWEEN = '\u0000';

/** Text and what was seen are one draft: found again, neither is without the other, also where it is empty. */
function useField(field: BriefField): Field {
  const now = asText(usePanel().view.brief, field);
  const [draft, setDraft, forget] = useDraft(`brief both ${field}`, `${now}${BETWEEN}${now}`);
  const [text = '', seen = ''] = draft.split(BETWEEN);
  return {
    ...{ text, seen, forget },
    put: (as) => {
      setDraft(`${as.text}${BETWEEN}${as.seen}`);
      // As it stood there: nothing of it is the reader's.
      if (as.text === as.seen) forget();
    },
  };
}
