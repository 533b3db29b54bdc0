import type { Failure } from '../../../src/contract';
import { isTyping } from '../keyboard/lead-target';
import { usePanel } from '../store/panel-context';

type Act = () => Promise<Failure | null>;

/** Starts or joins a talk, then moves the focus to the question field, the first thing to do in it. */
export function useThenAsk(): (act: Act) => Act {
  const { lead } = usePanel();
  return (act) => async () => {
    const failure = await act();
    if (failure === null && !isTyping()) lead({ to: 'ask' });
    return failure;
  };
}
