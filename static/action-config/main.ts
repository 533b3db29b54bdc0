import { events, view } from '@forge/bridge';
import { actionEn } from './words.en';
import '../ui/tokens.css';
import { drawForm } from './form';
import { type Inputs, readInputs } from './inputs';

/**
 * The form of our actions in the rule builder. It has no save button: `view.submit` hands the rule builder each valid
 * change, and again when it asks. What is no work item is never handed over, so that no rule is saved with it.
 * @NOTE unverified on a live site: the names of the two events, that a Custom UI form is shown here, and that the rule
 * builder saves nothing while it waits for the form.
 */
async function start(): Promise<void> {
  const themed = view.theme.enable().catch((error: unknown) => console.error(error));
  const { locale, extension } = await view.getContext();
  const language = locale.toLowerCase().startsWith('de') ? 'de' : 'en';
  const words = language === 'de' ? (await import('./words.de')).actionDe : actionEn;
  await themed;
  document.documentElement.lang = language;
  document.title = words.title;
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  const stored = readInputs(extension);
  const form = drawForm(root, words, { stored, save: (inputs) => void submit(inputs) });
  await events.on('AUTOMATION_ACTION_SUBMIT', () => {
    const inputs = form.inputs();
    if (inputs !== null) void submit(inputs);
  });
  await events.on('AUTOMATION_ACTION_VALIDATE_RULE_EVENT', (event?: { isValidating?: boolean }) =>
    form.lock(event?.isValidating === true),
  );
  // A new step is stored at once, so that it works on the rule's work item also when it is left untouched.
  if (stored.isNew) await submit(stored.inputs);
}

async function submit(inputs: Inputs): Promise<void> {
  try {
    await view.submit(inputs);
  } catch (error) {
    console.error(error);
  }
}

void start();
