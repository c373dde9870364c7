// The other lives of cases, by hand: people click, time moves. What a clock says and whom it tells is looked at in LivesIT; here
// somebody goes each way on the screen. Runs after all others, because time does not go back. Takes long: run by BrowserIT where long
// tests are wanted.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import {
  base, decide, forward, keyOf, launch, person, post, scenario, signIn, test, today, typed,
} from './desk.mjs';
import {
  askFor, clockSays, handIn, openSitting, order, registered, stands, step, takenIn, takeOver,
} from './lives.mjs';

let browser;
let officer;
let clerk;
let unit;
let bench;
let patna;

const fir = (page, id, number) => step(page, id, 'register_fir', { fir_number: number });

/** A case waits for nothing any more. */
async function over(page) {
  await page.locator(test('steps')).waitFor();
  assert.doesNotMatch(await page.locator(test('steps')).innerText(), /Overdue|\d h left/);
}

/** A child that was traced comes before the committee, which leaves it in a home. */
async function inCare(report) {
  await handIn(officer, 'police.lucknow', report, 'production');
  await step(officer, report, 'produce');
  await order(bench, report, 'Placement order', { institution: 'Lucknow', reason: 'Safe there' });
  await step(officer, report, 'return_to_care');
  await stands(officer, report, 'Closed');
  await over(officer);
}

before(async () => {
  browser = await launch();
  [officer, clerk, unit, bench, patna] = await Promise.all([1, 2, 3, 4, 5].map(() => person(browser)));
  await signIn(officer, 'police.lucknow');
  await signIn(clerk, 'home.lucknow');
  await signIn(unit, 'dcpu.lucknow');
  await signIn(bench, 'cwc.lucknow');
  await signIn(patna, 'police.patna');
});

after(async () => {
  await browser.close();
});

scenario('a child runs away, is looked for by itself, and is brought back', async () => {
  const child = await registered(clerk, 'found', 'Phulkaliya');
  await handIn(clerk, 'home.lucknow', child, 'production');
  await step(clerk, child, 'produce');
  await step(clerk, child, 'run_away', { circumstances: 'Over the wall at night' });
  await stands(clerk, child, 'Ran away');
  const made = await (await fetch(`${base}/api/v1/found-children/${child}/transitions`, { headers: keyOf('home.lucknow') })).json();
  const number = made.items[0].evidence.missing_report;
  const found = await (await fetch(`${base}/api/v1/missing-reports?q=${number}`, { headers: keyOf('dcpu.lucknow') })).json();
  const report = found.items[0].id;
  if (found.items[0].office.id !== 'PS-UP-LUCKNOW-01') {
    await askFor(unit, report, 'Station 1, Lucknow', 'Demo Police Station 1, Lucknow', 'Please look for her');
    await takeOver(officer, number);
  }
  await forward('PT26H');
  await clockSays(officer, report, 'fir', /Overdue/);
  await fir(officer, report, '21/2026');
  await clockSays(officer, report, 'fir', /late/i);
  await step(officer, report, 'trace', { how: 'By the railway police', where: 'Gonda' });
  await step(clerk, child, 'bring_back', { how: 'By the railway police' });
  await stands(clerk, child, 'In interim placement');
  await inCare(report);
});

scenario('after four months the unit against trafficking gets the case, and reports', async () => {
  const report = await registered(officer, 'missing', 'Barkhaiya');
  await fir(officer, report, '22/2026');
  await step(officer, report, 'notify', { told: 'SJPU and neighbours' });
  await forward('P124D');
  await clockSays(unit, report, 'ahtu', /Overdue/);
  await step(unit, report, 'refer_to_ahtu', { reason: 'Four months without a trace' });
  await forward('P80D');
  await step(unit, report, 'report_of_ahtu', { report: 'Seen in Kanpur' });
  await step(officer, report, 'trace', { how: 'By a raid', where: 'Kanpur' });
  await inCare(report);
});

scenario('a case goes to another state, and comes home with the child', async () => {
  const report = await registered(officer, 'missing', 'Piyariyaba');
  await fir(officer, report, '23/2026');
  const { number } = await (await fetch(`${base}/api/v1/missing-reports/${report}`, { headers: keyOf('police.lucknow') })).json();
  await askFor(officer, report, 'Station 1, Patna', 'Demo Police Station 1, Patna', 'Seen in a train to Patna');
  await takeOver(patna, number);
  await step(patna, report, 'notify', { told: 'SJPU of Patna' });
  await step(patna, report, 'trace', { how: 'At the station', where: 'Patna' });
  await askFor(patna, report, 'Station 1, Lucknow', 'Demo Police Station 1, Lucknow', 'The family lives there');
  await takeOver(officer, number);
  await inCare(report);
});

scenario('a year into long-term care a report from Bihar finds the child, and it goes home', async () => {
  const told = { name: 'Kajriyaba', father_name: 'Bhullanaba', sex: 'girl', marks: 'burn scar on the left hand' };
  const day = await today();
  const child = (await post('home.lucknow', 'found-children',
    { ...told, age_years: 8, state: 'Uttar Pradesh', district: 'Lucknow', event_date: day })).id;
  await takenIn(clerk, bench, child);
  await openSitting(bench);
  await order(bench, child, 'Order for long-term care', { institution: 'Lucknow', reason: 'Nobody came' });
  await step(bench, child, 'long_term_care');
  await stands(clerk, child, 'In alternative care');
  await forward('P365D');
  const report = (await post('police.patna', 'missing-reports',
    { ...told, age_years: 8, state: 'Bihar', district: 'Patna', event_date: day })).id;
  for (const user of ['police.patna', 'home.lucknow']) {
    await decide(user, { missing: { id: report }, found: { id: child } }, { verdict: 'same', checks: ['photo_shown'] });
  }
  await stands(patna, report, 'Traced');
  await stands(clerk, child, 'Traced');
  await step(unit, child, 'study_home', { findings: 'The mother waits' });
  await openSitting(bench);
  await order(bench, child, 'Restoration order', { handed_to: 'the mother', relation: 'mother' });
  await step(bench, child, 'restore');
  await stands(clerk, child, 'With the family');
  // two visits on the day of the home-coming are none of two quarters
  for (let visit = 0; visit < 2; visit += 1) {
    await step(clerk, child, 'follow_up', { visited_on: typed(await today()), findings: 'Well' });
  }
  await clerk.locator(`${test('steps-not-possible')} summary`).click();
  await clerk.locator(test('steps-not-possible')).getByText('2 times in all').waitFor();
});

scenario('a false report ends everything', async () => {
  const report = await registered(officer, 'missing', 'Jhuriyaba');
  await forward('PT26H');
  await clockSays(officer, report, 'fir', /Overdue/);
  await step(officer, report, 'false_report', { reason: 'She was at her aunt' });
  await stands(officer, report, 'False report');
  await over(officer);
});

scenario('a child turns 18, and the office says what becomes of the person', async () => {
  const day = new Date(`${await today()}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 10);
  day.setUTCFullYear(day.getUTCFullYear() - 18);
  const report = await registered(officer, 'missing', 'Umariyaba', day);
  await fir(officer, report, '24/2026');
  await forward('P11D');
  await clockSays(officer, report, 'of_age', /left/);
  await forward('P8D');
  await clockSays(officer, report, 'of_age', /Overdue/);
  await step(officer, report, 'turn_18', { proof: 'Certificate 7' });
  await stands(officer, report, 'Turned 18');
  await over(officer);
});

scenario('nothing went wrong in any page', () => {
  assert.deepEqual([officer, clerk, unit, bench, patna].flatMap((page) => page.wrong), []);
});
