import type { BriefTexts } from '../../src/domain/brief';
import { linesOf } from './lines-of';
import { usePanel } from './panel-context';
import { useDraft } from './use-draft';

/** As typed: lists are one line each, blank lines mean nothing. */
const parts = ['why', 'who', 'whyNow', 'inScope', 'outOfScope'] as const;
export type BriefPart = (typeof parts)[number];

export type BriefDraft = {
  readonly texts: Readonly<Record<BriefPart, string>>;
  readonly set: (part: BriefPart) => (text: string) => void;
  /** The version that the texts follow on: what the reader saw when they began to write. */
  readonly begun: number;
  /** From now on they follow on this one, and may be sent so. */
  readonly on: (version: number) => BriefTexts;
  readonly forget: () => void;
};

/** Why and scope as they are being written; kept while the form is not drawn. */
export function useBriefDraft(): BriefDraft {
  const { brief } = usePanel().view;
  const fields = {
    why: useDraft('brief why', brief.why),
    who: useDraft('brief who', brief.who),
    whyNow: useDraft('brief why now', brief.whyNow),
    inScope: useDraft('brief in', brief.inScope.join('\n')),
    outOfScope: useDraft('brief out', brief.outOfScope.join('\n')),
  };
  const [version, setVersion, forgetVersion] = useDraft('brief version', String(brief.version));
  const textOf = (part: BriefPart): string => fields[part][0];
  return {
    texts: {
      ...{ why: textOf('why'), who: textOf('who'), whyNow: textOf('whyNow') },
      ...{ inScope: textOf('inScope'), outOfScope: textOf('outOfScope') },
    },
    set: (part) => (text) => {
      setVersion(version);
      fields[part][1](text);
    },
    begun: Number(version),
    on: (to) => {
      setVersion(String(to));
      return {
        ...{ why: textOf('why').trim(), who: textOf('who').trim(), whyNow: textOf('whyNow').trim(), version: to },
        ...{ inScope: linesOf(textOf('inScope')), outOfScope: linesOf(textOf('outOfScope')) },
      };
    },
    forget: () => {
      forgetVersion();
      for (const part of parts) fields[part][2]();
    },
  };
}
