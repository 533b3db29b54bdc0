import type { ReactElement } from 'react';
import { NEXT_STEPS_TEXT_LIMIT } from '../../src/domain/talk';
import { TextBlock } from '../ui/TextBlock';
import { useLaterWords } from './later-words';

type Props = { readonly value: string; readonly onChange: (value: string) => void };

/** What happens before the next talk, a line each; may stay empty. */
export function NextSteps({ value, onChange }: Props): ReactElement {
  const words = useLaterWords().close;
  return <TextBlock label={words.nextSteps} value={value} onChange={onChange} limit={NEXT_STEPS_TEXT_LIMIT} />;
}
