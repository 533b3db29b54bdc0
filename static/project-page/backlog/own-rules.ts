import { createContext, useContext } from 'react';
import type { OwnCriterion } from '../../../src/domain/policy/policy';

export type NamedRule = Pick<OwnCriterion, 'id' | 'name' | 'need' | 'by'>;

/** The team's own rules, whose names the report says where their ids stand in a summary. */
const OwnRules = createContext<readonly NamedRule[]>([]);
export const OwnRulesProvider = OwnRules.Provider;
export const useOwnRules = (): readonly NamedRule[] => useContext(OwnRules);
