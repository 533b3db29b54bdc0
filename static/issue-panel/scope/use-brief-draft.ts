import type { BriefTexts } from '../../../src/domain/brief';
import { asText, type BriefField } from '../../../src/domain/brief-merge';
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

function useField(field: BriefField): Field {
  const now = asText(usePanel().view.brief, field);
  const [text, setText, forgetText] = useDraft(`brief ${field}`, now);
  const [seen, setSeen, forgetSeen] = useDraft(`brief-seen ${field}`, now);
  return {
    ...{ text, seen },
    put: (as) => {
      setSeen(as.seen);
      setText(as.text);
    },
    forget: () => {
      forgetSeen();
      forgetText();
    },
  };
}
