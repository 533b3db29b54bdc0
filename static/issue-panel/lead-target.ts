import type { Step } from '../../src/domain/policy';
import type { Lead } from './panel-context';

/** Ids of the elements that a gap can lead to. */
export const targets = {
  brief: 'cg-brief-why',
  'done-when': 'cg-scope',
  ask: 'cg-ask',
  vote: 'cg-vote',
  confirm: 'cg-confirm',
} as const;
export const questionTarget = (id: string): string => `cg-question-${id}`;
export const stepTarget = (step: Step): string => `cg-${step}`;

const stepOfLead: Readonly<Record<Lead['to'], Step>> = {
  brief: 'scope',
  'done-when': 'scope',
  ask: 'unknowns',
  question: 'unknowns',
  vote: 'confirm',
  confirm: 'confirm',
};

export const stepOf = ({ to }: Lead): Step => stepOfLead[to];

export const elementOf = (lead: Lead): string => (lead.to === 'question' ? questionTarget(lead.id) : targets[lead.to]);
