/** Whether a person finds in a ticket what one does to see the fault, and what should come of it. */
export type Labelled = { readonly key: string; readonly steps: boolean; readonly expected: boolean };

/**
 * 100 issues of public trackers, labelled by hand. The project holds their keys and not their texts. Seventy were drawn
 * among those with a word that may speak of steps or results, thirty among the others; forty are from Titanium and
 * Appcelerator Studio, whose teams write both parts most often. *Steps* are told in words, not by code alone. The *expected result*
 * has a heading of that meaning, or a sentence says what somebody expects. The word "should" alone is not enough.
 */
const keys = {
  both: [
    'TISTUD-3357 TIMOB-19137 TISTUD-3432 TISTUD-1276 TIMOB-19445 TIMOB-20172 TISTUD-605 TIMOB-20089 TIMOB-18776',
    'TISTUD-891 TISTUD-6859 TIMOB-18433 TIMOB-12280 TDQ-9997',
  ],
  steps: [
    'TISTUD-4529 TISTUD-4806 TISTUD-4917 TISTUD-5582 TISTUD-5694 TISTUD-5991 MULE-8786 TDQ-10746 DURACLOUD-587',
    'DM-5427 CLOV-1443 MESOS-5698 MDL-31089',
  ],
  expected: ['TIMOB-20483 TIMOB-20140'],
  neither: [
    'TISTUD-6533 TISTUD-3106 TISTUD-1378 TISTUD-4151 TISTUD-4055 TIMOB-20599 TISTUD-4165 TISTUD-1282 TISTUD-2318',
    'XD-3150 DM-2712 JSW-6665 DM-4731 TESB-4414 MESOS-2225 DM-3871 APSTUD-2941 TESB-8064 XD-859 XD-485 XD-1476',
    'MESOS-3062 TESB-4116 MDL-40020 MDL-51039 MESOS-5671 XD-1224 TESB-10576 XD-221 APSTUD-4445 MULE-6858 XD-1613',
    'MULE-7983 DURACLOUD-104 STUDIO-3047 MULE-8538 TESB-13062 MESOS-2528 MESOS-2884 DM-2769 MDL-18014 TIMOB-20113',
    'TIMOB-19588 TISTUD-2092 TISTUD-2000 TIMOB-23601 TIMOB-18834 TISTUD-3382 TIMOB-19452 TIMOB-7652 TISTUD-3383',
    'XD-3739 STUDIO-4197 DM-1652 MESOS-1771 APSTUD-3595 MULE-6849 MULE-7404 DM-5823 DM-6071 DM-6225 TESB-2300',
    'DM-869 DM-5423 XD-3350 DM-4466 XD-3060 STUDIO-4377 XD-2633 TESB-3060 BAM-6829',
  ],
} as const;

type Kind = keyof typeof keys;
const KINDS: readonly Kind[] = ['both', 'steps', 'expected', 'neither'];

export const labels: readonly Labelled[] = KINDS.flatMap((kind) =>
  keys[kind].flatMap((line) =>
    line.split(' ').map((key) => ({
      key,
      steps: kind === 'both' || kind === 'steps',
      expected: kind === 'both' || kind === 'expected',
    })),
  ),
);
