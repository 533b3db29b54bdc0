import { router } from '@forge/bridge';
import type { ReactElement } from 'react';
import { RELOAD } from './kept';
import { QuietButton } from './QuietButton';
import { useCommonWords } from './words';

/**
 * Loads Jira's page anew, which asks for the frame's present address: the one that this frame has may be gone. Each form
 * hands over what is not saved first.
 */
export const Reload = (): ReactElement => (
  <QuietButton onPress={() => void (dispatchEvent(new Event(RELOAD)), router.reload())}>
    {useCommonWords().reload}
  </QuietButton>
);
