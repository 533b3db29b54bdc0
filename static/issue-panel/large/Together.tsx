import { usePanel } from '../store/panel-context';
import { useCloseLarge } from './use-close-large';
import { useSharedTexts } from './use-shared-texts';

/** Keeps the panel and its large view together. Draws nothing. */
export function Together(): null {
  useSharedTexts();
  useCloseLarge(usePanel().size === 'large');
  return null;
}
