import type { Browser } from 'playwright-core';
import type { Profile } from '../jira/limits.ts';
import type { Backlog } from './backlog.ts';
import { openBenchSite, type BenchSite } from './bench-site.ts';
import type { Extent } from './extent.ts';
import { measureBackEnd } from './measure/back-end.ts';
import { measureBackground } from './measure/background.ts';
import { measureField } from './measure/field.ts';
import { measureFlags } from './measure/flags.ts';
import { measureImport } from './measure/import-history.ts';
import { measureLargeSite } from './measure/large-site.ts';
import { measureLearning } from './measure/learning.ts';
import { measureLookBack } from './measure/look-back.ts';
import { measureLocalJira } from './measure/local-jira.ts';
import { measureMeeting } from './measure/meeting.ts';
import { measurePageSizes } from './measure/page-sizes.ts';
import { measurePanel } from './measure/panel.ts';
import { measurePanelInBrowser } from './measure/panel-in-browser.ts';
import { measureReport, measureWholeList } from './measure/report.ts';
import { measureReportInBrowser } from './measure/report-in-browser.ts';
import { measureStartUp } from './measure/start-up.ts';
import { measureTeam } from './measure/team.ts';
import { measureMonth } from './month/measure-month.ts';
import { measureRecognition } from './recognition/measure-recognition.ts';
import type { Section } from './row.ts';
import { measureSite } from './site/measure-site.ts';
import { measureTitles } from './measure/titles.ts';
import { beginToUse } from './team-work.ts';

/** The parts of the bench, in the order in which they are measured. */
export const PARTS = [
  'backlog',
  'flags',
  'field',
  'look-back',
  'team',
  'meeting',
  'month',
  'site',
  'machine',
  'recognition',
] as const;
type Part = (typeof PARTS)[number];

type Bench = {
  readonly backlog: Backlog;
  /** null where there is no Chromium; its figures are then left out. */
  readonly browser: Browser | null;
  readonly extent: Extent;
  readonly say: (line: string) => void;
};

/** Measures one part each. The app, the frame and the pages must have been built. */
export const parts: Record<Part, (bench: Bench) => Promise<Section[]>> = {
  backlog: ofTheBacklog,
  flags: ofFlags,
  field: ofTheField,
  'look-back': lookingBack,
  team: ofTheTeam,
  meeting: ofTheMeeting,
  month: ofTheMonth,
  site: ofTheSite,
  machine: ofTheMachine,
  recognition: ofWhatIsRead,
};

async function ofTheBacklog(bench: Bench): Promise<Section[]> {
  const sections: Section[] = [];
  for (const profile of bench.extent.profiles) sections.push(...(await underProfile(bench, profile)));
  return sections;
}

/** In the order of a team's use: the report of a project that was never assessed, the backfill, then daily use. */
async function underProfile(bench: Bench, profile: Profile): Promise<Section[]> {
  const { backlog, browser, extent, say } = bench;
  say(`Measuring under the profile ${profile} …`);
  const site = await openBenchSite(backlog, profile);
  try {
    const first = await measureReport(site, browser, 'first');
    const background = await measureBackground(site);
    const panel = await measurePanel(site, extent.opens);
    await beginToUse(site);
    const report = [...first, ...(await measureReport(site, browser, 'known'))];
    const inBrowser = profile === 'instant' ? await timedInBrowser(site, bench) : { panel: [], report: [] };
    const list = await measureWholeList(site, browser);
    return [
      { title: `Opening the panel (${profile})`, rows: [...panel, ...inBrowser.panel] },
      { title: `Opening the report (${profile})`, rows: [...report, ...list, ...inBrowser.report] },
      { title: `In the background (${profile})`, rows: background },
    ];
  } finally {
    await site.stop();
  }
}

async function timedInBrowser(site: BenchSite, { browser, extent }: Bench) {
  const panel = await measurePanelInBrowser(site, browser, extent.loads);
  const report = await measureReportInBrowser(site, browser, extent.loads);
  return { panel, report: [...report, ...measureTitles(), ...(await measureLocalJira(site, 'this backlog'))] };
}

async function ofFlags({ backlog, say }: Bench): Promise<Section[]> {
  say('Measuring flags …');
  const site = await openBenchSite(backlog, 'instant');
  try {
    await measureBackground(site);
    return [{ title: 'Flags by themselves', rows: await measureFlags(site) }];
  } finally {
    await site.stop();
  }
}

async function ofTheField({ backlog, say }: Bench): Promise<Section[]> {
  say('Measuring the field …');
  return [{ title: 'The field Refinement', rows: await measureField(backlog) }];
}

async function lookingBack({ browser, extent, say }: Bench): Promise<Section[]> {
  const sections: Section[] = [];
  for (const profile of extent.profiles) {
    say(`Looking back under the profile ${profile} …`);
    const rows = await measureLookBack(profile, browser, extent);
    sections.push({ title: `First look back (${profile})`, rows });
    const learnt = await measureLearning(profile, browser, extent);
    sections.push({ title: `What recorded sprints teach (${profile})`, rows: learnt });
  }
  return [...sections, { title: 'Import of a history', rows: measureImport(extent) }];
}

async function ofTheTeam({ extent, say }: Bench): Promise<Section[]> {
  say('Measuring a team of eight …');
  return [await measureTeam(extent.team)];
}

async function ofTheMeeting({ extent, say }: Bench): Promise<Section[]> {
  say('Measuring a meeting of eight …');
  return [await measureMeeting(extent.meeting)];
}

async function ofTheMonth({ backlog, extent, say }: Bench): Promise<Section[]> {
  say('Measuring a month of one installation …');
  return [{ title: 'A month of one installation', rows: await measureMonth(backlog, extent.month) }];
}

async function ofTheSite({ extent, say }: Bench): Promise<Section[]> {
  say('Measuring a site of many projects …');
  return [{ title: `A site of ${extent.site.projects} projects`, rows: await measureSite(extent.site) }];
}

async function ofTheMachine({ extent, say }: Bench): Promise<Section[]> {
  say('Measuring the local Jira and the sizes …');
  const local = [...(await measureStartUp(extent.start)), ...(await measureLargeSite(extent.large))];
  return [
    { title: 'Local Jira', rows: local },
    { title: 'Back end', rows: await measureBackEnd() },
    { title: 'JavaScript and CSS after gzip', rows: await measurePageSizes() },
  ];
}

async function ofWhatIsRead({ say }: Bench): Promise<Section[]> {
  say('Reading labelled tickets …');
  return [{ title: 'Steps and expected results in the text of bugs', rows: await measureRecognition() }];
}
