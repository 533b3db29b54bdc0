import { z } from 'zod';
import { PROJECT_TYPES, type ProjectType } from '../jira/project-type.ts';

type Conditions = {
  projectType?: ProjectType | ProjectType[] | undefined;
  not?: Conditions | undefined;
  and?: Conditions | undefined;
  or?: Conditions | undefined;
};
const projectType = z.enum(PROJECT_TYPES);
/** Conditions that this host knows; a manifest with any other is refused by its name. */
export const displayConditions: z.ZodType<Conditions> = z.lazy(() =>
  z.strictObject({
    projectType: z.union([projectType, z.array(projectType)]).optional(),
    not: displayConditions.optional(),
    and: displayConditions.optional(),
    or: displayConditions.optional(),
  }),
);

/** The types of projects in which Jira does not show a module with these conditions. */
export function hiddenIn(conditions: Conditions | undefined): readonly ProjectType[] {
  return conditions === undefined ? [] : PROJECT_TYPES.filter((type) => !every(conditions, type));
}

/** Several conditions in a row hold together, but below `or`, where one is enough. */
function every(conditions: Conditions, type: ProjectType): boolean {
  return answersTo(conditions, type).every((answer) => answer);
}

function answersTo({ projectType: wanted, not, and, or }: Conditions, type: ProjectType): boolean[] {
  return [
    ...(wanted === undefined ? [] : [[wanted].flat().includes(type)]),
    ...(not === undefined ? [] : [!every(not, type)]),
    ...(and === undefined ? [] : [every(and, type)]),
    ...(or === undefined ? [] : [answersTo(or, type).some((answer) => answer)]),
  ];
}
