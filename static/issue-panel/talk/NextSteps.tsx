import type { ReactElement } from 'react';
import { NEXT_STEPS_LIMIT, NEXT_STEPS_TEXT_LIMIT } from '../../../src/domain/talk';
import { useLaterWords } from '../later-words';
import { ListBlock } from '../form/ListBlock';

const ROOM = { most: NEXT_STEPS_LIMIT, each: NEXT_STEPS_TEXT_LIMIT };

type Props = { readonly value: string; readonly onChange: (value: string) => void };

/** What happens before the next talk, a line each; may stay empty. */
export function NextSteps({ value, onChange }: Props): ReactElement {
  const words = useLaterWords().close;
  return <ListBlock label={words.nextSteps} {...{ value, onChange }} limit={NEXT_STEPS_TEXT_LIMIT} room={ROOM} />;
}
