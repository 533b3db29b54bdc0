import type { ProjectLine } from '../../../src/contract-projects';
import type { Cell } from '../../../src/domain/lookback/csv';
import { asSentence } from '../../../src/words/standing';
import type { CommonWords } from '../../ui/messages/common-en';
import type { ProjectsWords } from './words.en';

/** The list as rows of a file: numbers as they are, days as `2026-11-24`. */
export function csvRows(
  projects: readonly ProjectLine[],
  words: ProjectsWords,
  states: CommonWords['states'],
): readonly (readonly Cell[])[] {
  const head = [
    ...[words.key, words.project, words.look, words.counted, words.agreed, states['on-paper'], states.unknown],
    ...[asSentence(words.startedUnseen), words.readyWork, words.readyWorkUnit, words.lastMeeting],
  ];
  return [
    head,
    ...projects.map(
      ({ key, name, look, day, agreed, lacksAgreement, notChecked, startedUnseen, runway, lastMeeting }) => [
        ...[key, name, words.looks[look], day, agreed, lacksAgreement, notChecked],
        startedUnseen,
        ...[runway === null ? null : Math.round(runway.length * 10) / 10, runway && words.units[runway.unit]],
        lastMeeting?.slice(0, 'yyyy-mm-dd'.length) ?? null,
      ],
    ),
  ];
}
