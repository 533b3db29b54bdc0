/** @NOTE unverified on a live site: the address of a project's automation rules. */
export const automationOf = (projectKey: string): string => `/jira/software/projects/${projectKey}/settings/automate`;
