import { createContext, useContext } from 'react';
import type { OwnCriterion } from '../../../src/domain/policy/policy';

export type NamedRule = Pick<OwnCriterion, 'id' | 'name' | 'need' | 'by'>;

/** The custom criteria: a summary stores their ids, the report shows their names. */
const OwnRules = createContext<readonly NamedRule[]>([]);
export const OwnRulesProvider = OwnRules.Provider;
export const useOwnRules = (): readonly NamedRule[] => useContext(OwnRules);
