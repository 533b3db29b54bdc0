import type { AskedQuestion } from '../../domain/lookback/past';

/** Replaced by the reading of the property `commonGroundQuestions`. */
export function readAsked(_properties: Readonly<Record<string, unknown>>): readonly AskedQuestion[] {
  return [];
}
