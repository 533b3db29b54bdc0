import type { ActionWords } from './words.en';
import styles from './form.module.css';
import { type Inputs, type Stored, isPossible } from './inputs';

type Form = {
  /** The field's value; null, with words beside the field, where it is no work item. */
  readonly inputs: () => Inputs | null;
  /** Locks the field while Automation checks the rule. */
  readonly lock: (locked: boolean) => void;
};

/** One field without a UI library, since a rule loads one form for each of its steps. */
export function drawForm(root: HTMLElement, words: ActionWords, { stored, save }: Start): Form {
  const label = made(document.createElement('label'), { htmlFor: 'issue-key', textContent: words.workItem });
  const field = made(document.createElement('input'), {
    id: 'issue-key',
    value: stored.inputs.issueKey,
    autocomplete: 'off',
    required: true,
  });
  const hint = made(document.createElement('small'), { id: 'issue-key-hint', textContent: words.hint });
  const problem = made(document.createElement('p'), { id: 'issue-key-problem', className: styles['problem'] ?? '' });
  problem.setAttribute('role', 'alert');
  field.setAttribute('aria-describedby', `${hint.id} ${problem.id}`);
  const judge = (isFine: boolean) => {
    problem.textContent = isFine ? '' : words.invalid;
    field.setAttribute('aria-invalid', String(!isFine));
  };
  const inputs = () => {
    const fields = { issueKey: field.value.trim() };
    judge(isPossible(fields));
    return isPossible(fields) ? fields : null;
  };
  field.addEventListener('input', () => {
    const values = inputs();
    if (values !== null) save(values);
  });
  judge(!stored.isRefused);
  const box = made(document.createElement('div'), { className: styles['form'] ?? '' });
  box.append(label, field, hint, problem);
  root.replaceChildren(box);
  return { inputs, lock: (locked) => (field.readOnly = locked) };
}

type Start = { readonly stored: Stored; readonly save: (inputs: Inputs) => void };

function made<E extends HTMLElement>(element: E, properties: Readonly<Record<string, string | boolean>>): E {
  return Object.assign(element, properties);
}
