// The life of a case, by hand: an officer, a home, the district unit and the committee do their steps on the screen while the time of
// the register is moved, and fill in every form. Runs after all others, because time does not go back. Run by BrowserIT.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import {
  base, eventually, fill, forward, keyOf, launch, onePage, person, proposalOf, scenario, signIn, speak, test, today,
  translated, typed, withoutBarriers,
} from './desk.mjs';
import { fillIn, openSitting, order, step } from './lives.mjs';

let browser;
let officer;
let clerk;
let unit;
let bench;
let report;
let child;

/** What the strip on the page of the district says of the time; nothing while it is real. */
const ahead = async () => (await unit.locator(test('time-moved')).allInnerTexts()).join();

before(async () => {
  browser = await launch();
  [officer, clerk, unit, bench] = await Promise.all([1, 2, 3, 4].map(() => person(browser)));
  await signIn(officer, 'police.lucknow', 'report-missing');
  await signIn(clerk, 'home.lucknow', 'admit-found');
  await signIn(unit, 'dcpu.lucknow', 'clocks');
  await signIn(bench, 'cwc.lucknow');
});

after(async () => {
  await browser.close();
});

scenario('the officer reports the child and registers the FIR in time', async () => {
  await fill(officer, 'name', 'Jugnuliya');
  await officer.locator(test('sex')).getByText('Girl').click();
  await fill(officer, 'age_years', '8');
  await officer.locator(test('event_date-today')).click();
  await fill(officer, 'father_name', 'Ramkhelavan');
  await fill(officer, 'marks', 'star tattoo on the right wrist');
  await officer.locator(test('submit')).click();
  await officer.waitForURL(/registered/);
  report = new URL(officer.url()).pathname.match(/[0-9a-f-]{36}/)[0];
  await step(officer, report, 'register_fir', { fir_number: '77/2026' });
  await officer.locator(test('clock-fir')).getByText('In time').waitFor();
});

scenario('notices that are forgotten are told to the district, on pages that are open', async () => {
  await unit.goto(`${base}/desk/case/${report}?tab=steps`);
  await unit.locator(test('clock-notice')).waitFor();
  const before = await ahead();
  await forward('PT16H');
  await eventually(async () => await ahead() !== before, 'the strip does not tell the new time');
  await unit.locator(test('clock-notice')).getByText(/Overdue/).waitFor();
  await officer.locator(test('clock-notice')).getByText(/Overdue/).waitFor(); // nobody has loaded it again
  await withoutBarriers(officer, 'a page in a training');
  await onePage(officer);
  await speak(officer, 'hi');
  await officer.locator(test('time-moved')).getByText('आगे है').waitFor();
  await translated(officer);
  await speak(officer, 'en');
  await step(officer, report, 'notify', { told: 'State nodal officer, SJPU, railway police' });
  await officer.locator(test('clock-notice')).getByText(/late/i).first().waitFor();
});

scenario('the home admits a child and the committee places it', async () => {
  await clerk.goto(`${base}/desk/admit-found`);
  await fill(clerk, 'name', 'Gudiya');
  await clerk.locator(test('sex')).getByText('Girl').click();
  await fill(clerk, 'age_years', '7-9');
  await clerk.locator(test('event_date-today')).click();
  await clerk.locator(test('submit')).click();
  await clerk.waitForURL(/registered/);
  child = new URL(clerk.url()).pathname.match(/[0-9a-f-]{36}/)[0];
  await fillIn(clerk, child, 'production');
  await step(clerk, child, 'produce');
  await order(bench, child, 'Placement order', { institution: 'Lucknow', reason: 'Safe there' });
  await step(bench, child, 'place');
  await order(bench, child, 'Order for a social investigation report', { asked: 'Probation officer' });
  await step(bench, child, 'order_sir');
});

scenario('report and plan are handed in within their time', async () => {
  await forward('P10D');
  await fillIn(clerk, child, 'sir');
  await step(clerk, child, 'submit_sir');
  await clerk.locator(test('clock-sir')).getByText('In time').waitFor();
  await fillIn(clerk, child, 'icp');
  await step(clerk, child, 'submit_icp');
});

scenario('the child says its name, and both sides find that it is the same', async () => {
  const record = await fetch(`${base}/api/v1/found-children/${child}`, { headers: keyOf('home.lucknow') });
  const changed = await fetch(`${base}/api/v1/found-children/${child}`, {
    method: 'PATCH',
    headers: {
      ...keyOf('home.lucknow'), 'Content-Type': 'application/merge-patch+json', 'If-Match': record.headers.get('ETag'),
    },
    body: JSON.stringify({ name: 'Jugnuliya', father_name: 'Ramkhelavan', marks: 'star tattoo on the right wrist' }),
  });
  assert.equal(changed.status, 200, await changed.text());
  const proposal = await proposalOf('home.lucknow', { missing: { id: report }, found: { id: child } });
  for (const page of [clerk, officer]) {
    await page.goto(`${base}/desk/proposal/${proposal.id}`);
    await page.locator(test('decision')).waitFor();
    await page.locator(test('verdict')).getByText('Same child', { exact: true }).click();
    await page.locator(`${test('checks')} vaadin-checkbox`).first().click();
    await page.locator(test('check-decision')).click();
    await page.locator(test('record-decision')).click();
    await page.locator(test('decision-done')).waitFor();
  }
  await officer.locator(test('decision-done')).getByText('both cases are traced').waitFor();
});

scenario('the committee orders the escort, and the child sets out', async () => {
  await step(unit, child, 'study_home', { findings: 'The mother waits' });
  await bench.goto(`${base}/desk/case/${child}?tab=orders&new=escort`);
  await bench.locator(test('order-woman_escort')).waitFor(); // the child is a girl
  await withoutBarriers(bench, 'an escort order');
  const day = typed(await today());
  await order(bench, child, 'Escort order', {
    escort_name: 'Ravi', escort_designation: 'Constable', escort_office: 'Police station 1', woman_escort: 'Meena, constable',
    means: 'Train', departure: day, arrival: day, destination: 'The mother, Mohalla 7',
  });
  await step(clerk, child, 'depart', { taken_over_by: 'Ravi, constable', medicines: 'Iron, once a day' });
  await clerk.locator(test('journey')).getByText(/On the way since .*, expected on/).waitFor();
  await clerk.locator(test('clock-journey')).waitFor();
  await withoutBarriers(clerk, 'a child on its way');
  await onePage(clerk);
  await speak(clerk, 'hi');
  await clerk.locator(test('journey')).getByText(/मार्ग में/).waitFor();
  await translated(clerk);
  await clerk.goto(`${base}/desk/roll`);
  await clerk.locator(test('roll-row')).filter({ hasText: 'Jugnuliya' }).getByText(/से मार्ग में/).waitFor();
  await translated(clerk);
  await speak(clerk, 'en');
  await clerk.locator(test('roll-row')).filter({ hasText: 'Jugnuliya' }).getByText(/On the way since/).waitFor();
  await withoutBarriers(clerk, 'a roll with a child on its way');
  await clerk.goto(`${base}/desk/roll/count`);
  await clerk.locator(test('count-list')).or(clerk.locator(test('roll-nobody'))).first().waitFor();
  assert.equal(await clerk.locator(test('count-list')).getByText('Jugnuliya').count(), 0);
});

scenario('the committee sits, orders the restoration once, and the child goes home in both files', async () => {
  await openSitting(bench);
  await order(bench, child, 'Restoration order', { handed_to: 'the mother', relation: 'mother' });
  // the report has no production yet, and says so before and after the step
  await bench.goto(`${base}/desk/case/${child}?tab=steps`);
  await bench.locator(test('step-not-in')).first().getByText('Record the production').waitFor();
  await withoutBarriers(bench, 'a step that the other file cannot follow yet');
  await fillIn(officer, report, 'production');
  await step(officer, report, 'produce');
  await bench.goto(`${base}/desk/case/${child}?tab=steps`);
  await bench.locator(test('step-also-in')).getByText(/MC-/).first().waitFor();
  await onePage(bench);
  await speak(bench, 'hi');
  await bench.locator(test('step-also-in')).getByText('भी साथ ही दर्ज होगा').first().waitFor();
  await translated(bench);
  await speak(bench, 'en');
  await step(bench, child, 'restore', { handed_on: typed(await today()), received_by: 'the mother', receipt: 'R 7' });
  assert.equal(await bench.locator(test('journey')).count(), 0);
  await bench.locator(test('step-made')).first().getByText('Also recorded in').waitFor();
  await officer.goto(`${base}/desk/case/${report}?tab=steps`);
  await officer.locator(test('step-made')).first().getByText('Recorded with the step in').waitFor();
  await officer.locator(test('step-made')).first().getByText(/CWC-UP-LUCKNOW\/\d{4}\/\d+/).waitFor();
  await withoutBarriers(officer, 'a step that another file made');
});

scenario('two visits later both cases are closed, and nothing waits', async () => {
  for (const [page, of] of [[clerk, child], [officer, report]]) {
    await forward('P85D');
    // one visit to the family counts in both files
    await step(page, of, 'follow_up', { visited_on: typed(await today()), findings: 'Goes to school' });
  }
  await step(clerk, child, 'close', { reason: 'Well at home' });
  await step(officer, report, 'close', { reason: 'Well at home' });
  for (const page of [clerk, officer]) {
    await page.locator('.tc-status').getByText('Closed').first().waitFor();
    assert.doesNotMatch(await page.locator(test('steps')).innerText(), /Overdue|\d h left/);
  }
});

scenario('nothing went wrong in any page', () => {
  assert.deepEqual([...officer.wrong, ...clerk.wrong, ...unit.wrong, ...bench.wrong], []);
});
