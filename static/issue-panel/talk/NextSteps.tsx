import { type ReactElement, useState } from 'react';
import { NEXT_STEPS_LIMIT, NEXT_STEPS_TEXT_LIMIT } from '../../../src/domain/talk/talk';
import { useLaterWords } from '../later-words';
import { ListBlock } from '../form/ListBlock';

const ROOM = { most: NEXT_STEPS_LIMIT, each: NEXT_STEPS_TEXT_LIMIT };

type Props = {
  /** Whether the outcome asks for them. */
  readonly asked: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** What happens before the next talk, a line each; may stay empty. What was written stands however the talk ends. */
export function NextSteps({ asked, value, onChange }: Props): ReactElement | null {
  const words = useLaterWords().close;
  // Whoever empties it to begin anew is still writing there.
  const [begun, begin] = useState(false);
  if (!asked && !begun && value === '') return null;
  const write = (text: string): void => {
    begin(true);
    onChange(text);
  };
  return <ListBlock label={words.nextSteps} value={value} onChange={write} limit={NEXT_STEPS_TEXT_LIMIT} room={ROOM} />;
}
