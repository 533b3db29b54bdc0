import { mergeValue, type Versions } from '../../domain/shared/merge';
import { AppError, type FailureDetails } from '../../failure';

/** The one refusal of a text that another person has changed since it was seen. */
export function conflict(details: FailureDetails): AppError {
  return new AppError('conflict', 'It was changed in the meantime.', details);
}

/** The text to keep. Fails with `conflict` and both texts where both were changed, each differently. */
export function mergeText(versions: Versions<string>): string {
  const merged = mergeValue(versions);
  if (merged === null) throw twoTexts(versions.mine, versions.theirs);
  return merged.value;
}

/** Two texts for one thing, of which one can be kept. */
export function twoTexts(mine: string, theirs: string): AppError {
  return conflict({ because: 'two-texts', yours: mine, theirs });
}
