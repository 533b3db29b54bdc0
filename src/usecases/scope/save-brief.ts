import type { PanelView } from '../../contract';
import {
  BRIEF_LINE_LIMIT,
  BRIEF_TEXT_LIMIT,
  BRIEF_TOTAL_LIMIT,
  withTexts,
  type Brief,
  type BriefTexts,
} from '../../domain/content/brief';
import { asText, briefFields, differingFields, mergeBriefs } from '../../domain/content/brief-merge';
import { AppError } from '../../failure';
import type { ChangingCall } from '../call';
import { change, type ChangePorts } from '../core/change';
import { conflict } from '../core/merge';
import { toPanelView } from '../views/panel-view';
import { within } from '../core/texts';

type Sent = {
  /** The texts as they were when the writing began. */
  readonly base: BriefTexts;
  readonly input: BriefTexts;
};

/**
 * Stores the brief merged with others' changes since `base`. Fails with `conflict` and both texts where one field was
 * changed differently by both.
 */
export async function saveBrief(ports: ChangePorts, call: ChangingCall, { base, input }: Sent): Promise<PanelView> {
  const mine = checked(input);
  const after = await change(ports, call, ({ refinement }) => {
    const { brief } = refinement;
    const texts = checked(withOthers({ base, input: mine }, brief));
    return differingFields(brief, texts).length === 0 ? refinement : { ...refinement, brief: withTexts(brief, texts) };
  });
  return toPanelView(after);
}

/** The texts to store, merged with `stored`. */
function withOthers({ base, input }: Sent, stored: Brief): BriefTexts {
  const { fields, conflicts } = mergeBriefs(base, input, stored);
  if (conflicts.length === 0) return fields;
  throw conflict(conflicts.map((field) => ({ field, mine: asText(input, field), theirs: asText(stored, field) })));
}

function checked(brief: BriefTexts): BriefTexts {
  const text = (value: string) => within(value, BRIEF_TEXT_LIMIT);
  const lines = (values: readonly string[]) => {
    const kept = values.map(text).filter((value) => value !== '');
    if (kept.length <= BRIEF_LINE_LIMIT) return kept;
    const details = { because: 'too-many-lines', limit: BRIEF_LINE_LIMIT, length: kept.length } as const;
    throw new AppError('limit-reached', 'The list is too long.', details);
  };
  const kept: BriefTexts = {
    why: text(brief.why),
    who: text(brief.who),
    whyNow: text(brief.whyNow),
    inScope: lines(brief.inScope),
    outOfScope: lines(brief.outOfScope),
  };
  within(briefFields.map((field) => asText(kept, field)).join(''), BRIEF_TOTAL_LIMIT);
  return kept;
}
