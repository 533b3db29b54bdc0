import { type ReactElement, useState } from 'react';
import { NEXT_STEPS_LIMIT, NEXT_STEPS_TEXT_LIMIT } from '../../../src/domain/talk/talk';
import { ListBlock } from '../form/ListBlock';
import { useWords } from '../words';

const ROOM = { most: NEXT_STEPS_LIMIT, each: NEXT_STEPS_TEXT_LIMIT };

type Props = {
  /** Whether the outcome asks for next steps. */
  readonly asked: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** Steps before the next talk, one per line; optional. Written text stays, whatever the outcome. */
export function NextSteps({ asked, value, onChange }: Props): ReactElement | null {
  const words = useWords().close;
  // A field that was emptied to start anew stays.
  const [begun, begin] = useState(false);
  if (!asked && !begun && value === '') return null;
  const write = (text: string): void => {
    begin(true);
    onChange(text);
  };
  return <ListBlock label={words.nextSteps} value={value} onChange={write} limit={NEXT_STEPS_TEXT_LIMIT} room={ROOM} />;
}
