import type { ReactElement } from 'react';
import type { HealthView } from '../../src/contract-health';
import { FieldSection } from './field/FieldSection';
import { Installation } from './Installation';
import { Notebook } from './Notebook';
import { ProjectsSection } from './projects/ProjectsSection';
import { SiteRulesSection } from './site-rules/SiteRulesSection';

/** A part of the page below the checks. One that needs more than the checks found asks for it by a call of its own. */
export type Section = (props: { readonly view: HealthView }) => ReactElement | null;

/** What stands below the checks, from the top: a line here, and a file or folder of its own. */
export const sections: Readonly<Record<string, Section>> = {
  installation: Installation,
  projects: ProjectsSection,
  field: FieldSection,
  siteRules: SiteRulesSection,
  notebook: Notebook,
};
