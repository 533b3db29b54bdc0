import type { PanelView } from '../../contract';
import type { Question } from '../../domain/question/question';
import { restore } from '../../domain/question/question-change';
import type { Call } from '../call';
import { change } from '../core/change';
import type { IssueContext } from '../core/issue-context';
import { checkOpenQuestions } from '../core/new-question';
import { toPanelView } from '../views/panel-view';
import { changedIn, type QuestionChange, type QuestionPorts } from './change-question';

type Withdrawn = { readonly id: string; readonly version: number };

/** Withdrawn → open, unchanged: it undoes an accidental withdrawal. */
export async function restoreQuestion(ports: QuestionPorts, call: Call, input: Withdrawn): Promise<PanelView> {
  return toPanelView(await change(ports, call, (context) => changedIn(ports, context, restoring(context, input))));
}

/** The change that restores it. */
export function restoring({ refinement }: IssueContext, { id, version }: Withdrawn): QuestionChange {
  const change = (question: Question) => {
    checkOpenQuestions(refinement);
    return restore(question);
  };
  return { id, version, yours: '', isDone: ({ state }) => state === 'open', change };
}
