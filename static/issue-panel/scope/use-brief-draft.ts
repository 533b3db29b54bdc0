import type { BriefTexts } from '../../../src/domain/content/brief';
import { asText, type BriefField } from '../../../src/domain/content/brief-merge';
import { linesOf } from '../form/lines-of';
import { usePanel } from '../store/panel-context';
import { useDraft } from '../form/use-draft';

/** The typed texts: lists have an entry per line, blank lines are ignored. */
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
  /** The base: the texts when the viewer began to write, so that the back end can tell other changes. */
  readonly seen: TypedBrief;
  readonly set: (field: BriefField) => (text: string) => void;
  /** Sets text and base after the viewer has seen another person's text of the field. */
  readonly settle: (field: BriefField, as: { readonly seen: string; readonly text: string }) => void;
  readonly forget: () => void;
};

/** Each field is kept by itself: one that the viewer has not changed follows the stored brief. */
export function useBriefDraft(): BriefDraft {
  const fields = {
    why: useField('why'),
    who: useField('who'),
    whyNow: useField('whyNow'),
    inScope: useField('inScope'),
    outOfScope: useField('outOfScope'),
  };
  const all = (part: 'text' | 'seen'): TypedBrief => ({
    why: fields.why[part],
    who: fields.who[part],
    whyNow: fields.whyNow[part],
    inScope: fields.inScope[part],
    outOfScope: fields.outOfScope[part],
  });
  return {
    draft: all('text'),
    seen: all('seen'),
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

/** Separates text and base; it cannot be typed. */
const BETWEEN = '\u0000';

/** Text and base are stored as one draft, so that a reload restores both, also empty ones. */
function useField(field: BriefField): Field {
  const now = asText(usePanel().view.brief, field);
  const [draft, setDraft, forget] = useDraft(`brief both ${field}`, `${now}${BETWEEN}${now}`);
  const [text = '', seen = ''] = draft.split(BETWEEN);
  return {
    text,
    seen,
    forget,
    put: (as) => {
      setDraft(`${as.text}${BETWEEN}${as.seen}`);
      // Equal to the base: there is nothing of the viewer's to keep.
      if (as.text === as.seen) forget();
    },
  };
}
