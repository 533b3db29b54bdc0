import type { PanelView } from '../contract';
import {
  BRIEF_LINE_LIMIT,
  BRIEF_TEXT_LIMIT,
  BRIEF_TOTAL_LIMIT,
  withTexts,
  type Brief,
  type BriefTexts,
} from '../domain/brief';
import { AppError } from '../failure';
import type { Call } from './call';
import { changeBrief } from './change-brief';
import type { ChangePorts } from './change-ports';
import { conclude } from './conclude';
import type { SendPorts } from './outbox';
import { readToEdit, withRecords } from './situation';
import { within } from './texts';

/** Writes the whole brief. Fails with `conflict` and both texts when these are no longer the texts that the caller saw. */
export async function saveBrief(
  ports: SaveBriefPorts,
  call: Call,
  input: { readonly brief: BriefTexts },
): Promise<PanelView> {
  const written = checked(input.brief);
  const situation = await readToEdit(ports, call);
  const brief = await changeBrief(ports, situation, async (stored) => {
    if (sameTexts(stored, written)) return stored;
    if (written.version < stored.textsFrom) throw conflict(written, stored);
    await ports.queueAssessment(call.issueId);
    return withTexts(stored, written);
  });
  return conclude(ports, withRecords(situation, { brief }));
}

export type SaveBriefPorts = ChangePorts & SendPorts;

function conflict(yours: BriefTexts, theirs: Brief): AppError {
  return new AppError('conflict', 'The brief was changed in the meantime.', {
    ...differing(yours, theirs),
    yourVersion: yours.version,
    theirVersion: theirs.version,
  });
}

function checked(brief: BriefTexts): BriefTexts {
  const text = (value: string) => within(value, BRIEF_TEXT_LIMIT);
  const lines = (values: readonly string[]) => {
    const kept = values.map(text).filter((value) => value !== '');
    if (kept.length <= BRIEF_LINE_LIMIT) return kept;
    throw new AppError('limit-reached', 'The list is too long.', { limit: BRIEF_LINE_LIMIT, length: kept.length });
  };
  const kept: BriefTexts = {
    why: text(brief.why),
    who: text(brief.who),
    whyNow: text(brief.whyNow),
    inScope: lines(brief.inScope),
    outOfScope: lines(brief.outOfScope),
    version: brief.version,
  };
  within(texts(kept).join(''), BRIEF_TOTAL_LIMIT);
  return kept;
}

function texts({ why, who, whyNow, inScope, outOfScope }: BriefTexts): readonly string[] {
  return [why, who, whyNow, inScope.join('\n'), outOfScope.join('\n')];
}

function sameTexts(a: BriefTexts, b: BriefTexts): boolean {
  const others = texts(b);
  return texts(a).every((text, index) => text === others[index]);
}

/** Only what differs, so that a person can compare it. */
function differing(yours: BriefTexts, theirs: BriefTexts): { readonly yours: string; readonly theirs: string } {
  const [mine, others] = [texts(yours), texts(theirs)];
  const differs = (_text: string, index: number) => mine[index] !== others[index];
  return { yours: mine.filter(differs).join('\n'), theirs: others.filter(differs).join('\n') };
}
