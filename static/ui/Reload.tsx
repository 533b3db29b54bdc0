import { router } from '@forge/bridge';
import type { ReactElement } from 'react';
import { QuietButton } from './QuietButton';
import { useCommonWords } from './words';

/** Loads Jira's page anew, which asks for the frame's present address: the one that this frame has may be gone. */
export const Reload = (): ReactElement => (
  <QuietButton onPress={() => void router.reload()}>{useCommonWords().reload}</QuietButton>
);
