import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ui } from '../../test/ui-host';
import { actionEn } from './words.en';
import { drawForm } from './form';
import { isPossible, readInputs } from './inputs';

const drawn = (extension: unknown) => {
  const saved: unknown[] = [];
  const stored = readInputs(extension);
  const form = drawForm(document.body, actionEn, { stored, save: (inputs) => saved.push(inputs) });
  return { form, saved, field: screen.getByLabelText<HTMLInputElement>('Work item'), user: userEvent.setup() };
};

test('a new step works on the rule’s work item', () => {
  expect(drawn({ data: { inputs: {} } }).field).toHaveValue('{{issue.key}}');
  expect(readInputs(undefined).isNew).toBe(true);
});

test('an empty or wrong input is refused with words and not stored', async () => {
  const { form, field, saved, user } = drawn({ data: { inputs: { issueKey: 'TIF-4' } } });
  await user.clear(field);
  expect(screen.getByRole('alert')).toHaveTextContent(/^Not saved. Enter/u);
  expect(field).toBeInvalid();
  await user.type(field, 'tif');
  expect(saved).toEqual([]);
  expect(form.inputs()).toBeNull();
  await user.clear(field);
  await user.type(field, 'TIF-5');
  expect(saved).toEqual([{ issueKey: 'TIF-5' }]);
});

test('shows the stored input and stores every change', async () => {
  const { field, saved, user } = drawn({ data: { inputs: { issueKey: 'TIF-4' } } });
  expect(field).toHaveValue('TIF-4');
  await user.type(field, '1');
  expect(saved).toEqual([{ issueKey: 'TIF-41' }]);
});

test('says beside the field that Automation refused it or that it is no work item', async () => {
  const extension = {
    data: { inputs: { issueKey: '' } },
    errors: { invalidInputs: { issueKey: { message: 'required' } } },
  };
  const { field, user } = drawn(extension);
  expect(screen.getByRole('alert')).toHaveTextContent(/Enter/);
  expect(field).toBeInvalid();
  await user.type(field, 'TIF-1');
  expect(screen.getByRole('alert')).toBeEmptyDOMElement();
});

test('is locked while Automation checks the rule', async () => {
  const { form, field, saved, user } = drawn({});
  form.lock(true);
  await user.type(field, 'x');
  expect(saved).toEqual([]);
  form.lock(false);
  await user.type(field, 'x');
  expect(saved).toEqual([{ issueKey: '{{issue.key}}x' }]);
});

test.each([
  ['{{issue.key}}', true],
  ['{{triggerIssue.key}}', true],
  ['ABC-123', true],
  ['abc-1', false],
  ['', false],
  ['{{}}', false],
])('%j may be a work item: %s', (issueKey, expected) => {
  expect(isPossible({ issueKey })).toBe(expected);
});

test('the page draws the form, stores a new step and answers the rule builder', async () => {
  document.body.innerHTML = '<div id="root"></div>';
  const submitted: unknown[] = [];
  const heard: Record<string, (event?: unknown) => void> = {};
  ui.answer('getContext', () => ({ locale: 'de-DE', extension: { data: { inputs: {} } } }));
  ui.answer('submit', (data) => submitted.push(data));
  ui.answer('on', (data) => {
    const { event, callback } = Object(data);
    heard[event] = callback;
    return { unsubscribe: () => undefined };
  });
  await import('./main');
  await waitFor(() => expect(submitted).toEqual([{ issueKey: '{{issue.key}}' }]));
  expect(screen.getByLabelText('Vorgang')).toHaveValue('{{issue.key}}');
  heard['AUTOMATION_ACTION_SUBMIT']?.();
  await waitFor(() => expect(submitted).toHaveLength(2));
  heard['AUTOMATION_ACTION_VALIDATE_RULE_EVENT']?.({ isValidating: true });
  expect(screen.getByLabelText('Vorgang')).toHaveAttribute('readonly');
});
