import { shortened } from '../../../src/domain/question/shortened';
import { type Submit, useSubmit } from '../../ui/use-submit';
import type { Found } from './found-questions';
import { usePanel } from '../store/panel-context';
import type { Hints } from './use-hints';

type HintActs = Pick<Submit, 'failure'> & {
  readonly isHidden: boolean;
  /** Asks it in one tap; a question from a comment is asked by the comment's author. */
  readonly ask: () => void;
  readonly hide: () => void;
  readonly recall: () => void;
};

/** The actions of one hint, and why the last one failed. */
export function useHintActs(found: Found, { known, take }: Hints): HintActs {
  const { view, actions } = usePanel();
  const { id, text, commentId } = found;
  const isHidden = view.brief.dismissed.includes(id);
  const { failure, submit } = useSubmit(isHidden);
  const question = { kind: 'question', blocking: false } as const;
  const rest = { text: shortened(text), category: null, owner: null, due: null, fromHint: id };
  const asked = async (): Promise<void> => {
    const act =
      commentId === null
        ? () => actions.askQuestion({ ...question, ...rest })
        : () => actions.send('questionFromComment', { base: {}, input: { ...question, commentId, text: null } });
    if (await submit(act)) take(found);
  };
  return {
    failure,
    isHidden,
    ask: () => void asked(),
    hide: () => void submit(() => actions.send('dismissHint', { base: { hints: known }, input: { hint: id } })),
    recall: () => void submit(() => actions.send('recallHint', { base: {}, input: { hint: id } })),
  };
}
