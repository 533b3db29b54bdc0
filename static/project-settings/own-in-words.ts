import type { Formats } from '../ui/formats';
import { type ConditionForm, conditionIn } from './condition-form';
import { type OwnForm, waysIn } from './own-form';
import type { SettingsWords } from './words.en';

type Speech = { readonly words: SettingsWords; readonly formats: Formats };

/** What meets a custom criterion, and when it is asked: "Risk is one of Low, only if Priority is one of High". */
export function ownInWords(own: OwnForm, speech: Speech): string {
  const { words, formats } = speech;
  const ways = own.by === 'people' ? [words.ownTicked] : waysIn(own).map((one) => conditionInWords(one, speech));
  const onlyIf = own.onlyIf === null ? [] : [words.onlyIfSaid(conditionInWords(own.onlyIf, speech))];
  return [formats.either(ways), ...onlyIf].join(', ');
}

function conditionInWords(one: ConditionForm, { words, formats }: Speech): string {
  const value = one.is === 'filled' ? '' : wantedIn(one, formats);
  return [one.field?.name ?? words.ownFieldNone, words.conditions[one.is], value]
    .filter((part) => part !== '')
    .join(' ');
}

/** The typed value of a condition; a number in the reader's spelling. */
function wantedIn(one: ConditionForm, { exact }: Formats): string {
  const condition = conditionIn(one);
  return condition !== null && 'number' in condition ? exact(condition.number) : one.said.split('\n').join(', ');
}
