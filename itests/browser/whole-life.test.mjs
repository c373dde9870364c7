// The life of a case, by hand: an officer, a home, the district unit and the committee do their steps on the screen while the time of
// the register is moved. Runs after all others, because time does not go back. Run by BrowserIT.
import { after, before, test as scenario } from 'node:test';
import assert from 'node:assert/strict';
import {
  base, eventually, fill, forward, keyOf, launch, onePage, person, proposalOf, signIn, speak, test, today, translated,
  withoutBarriers,
} from './desk.mjs';

let browser;
let officer;
let clerk;
let unit;
let bench;
let report;
let child;

const typed = (date) => date.split('-').reverse().join('/');

/** What the strip on the page of the district says of the time; nothing while it is real. */
const ahead = async () => (await unit.locator(test('time-moved')).allInnerTexts()).join();

/** Makes a step on the page of a case; what is evidence is typed. */
async function step(page, id, name, evidence = {}) {
  await page.goto(`${base}/desk/case/${id}?tab=steps`);
  await page.locator(test(`step-${name}`)).click();
  for (const [code, text] of Object.entries(evidence)) {
    const field = page.locator(`${test(`step-${code}`)} input, ${test(`step-${code}`)} textarea`).first();
    await field.fill(text);
    if (/^\d\d\/\d\d\/\d{4}$/.test(text)) {
      await field.press('Enter');
    }
  }
  await page.locator(test('step-save')).click();
  await page.locator(test(`step-form-${name}`)).waitFor({ state: 'detached' });
  await page.locator(test('step-made')).first().waitFor();
}

/** Answers what a form does not know yet, as another program would. */
async function completed(user, form, day) {
  const address = `${base}/api/v1/forms/${form}`;
  for (;;) {
    const now = await fetch(address, { headers: keyOf(user) });
    const view = await now.json();
    if (view.missing.length === 0) {
      return;
    }
    const items = view.sections.flatMap((section) => section.items).filter((item) => view.missing.includes(item.code));
    const answers = Object.fromEntries(items.map((item) => {
      const first = item.words?.[0]?.code;
      const plain = {
        choice: first, several: [first], date: day, yes_no: false, number: 7, table: [{ [first]: 'Synthetic' }],
      };
      return [item.code, plain[item.shape] ?? 'Synthetic'];
    }));
    const patched = await fetch(address, {
      method: 'PATCH',
      headers: { ...keyOf(user), 'Content-Type': 'application/json', 'If-Match': now.headers.get('ETag') },
      body: JSON.stringify(answers),
    });
    assert.equal(patched.status, 200, await patched.text());
  }
}

/** Begins a form on the page of a case, has it filled in, and hands it in on the screen. */
async function handIn(page, user, id, kind) {
  await page.goto(`${base}/desk/case/${id}?tab=orders`);
  const begin = page.locator(test(`begin-${kind}`));
  await begin.or(page.locator(test('other-forms'))).first().waitFor();
  if (!await begin.isVisible()) {
    await page.locator(test('other-forms')).click();
  }
  await begin.click();
  await page.waitForURL(/\/form\//);
  const form = new URL(page.url()).pathname.split('/').pop();
  await completed(user, form, await today());
  await page.goto(`${base}/desk/form/${form}?section=check`);
  await page.locator(test('hand-in')).click();
  await page.locator(test('handed-in-by')).waitFor();
}

/** Draws up an order on the page of a case and signs it. */
async function order(page, id, kind, fields) {
  await page.goto(`${base}/desk/case/${id}?tab=orders`);
  await page.locator(`${test('order-kind')} vaadin-select-value-button`).click();
  await page.locator('vaadin-select-item').getByText(kind, { exact: true }).click();
  for (const [code, text] of Object.entries(fields)) {
    await fill(page, `order-${code}`, text);
    if (code === 'institution') {
      await page.locator('vaadin-combo-box-item').first().click();
    }
  }
  await page.locator(test('order-save')).click();
  await page.locator(test('sign-order')).click();
  await page.locator(test('order-number')).waitFor();
}

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
  await handIn(clerk, 'home.lucknow', child, 'production');
  await step(clerk, child, 'produce');
  await order(bench, child, 'Placement order', { institution: 'Lucknow', reason: 'Safe there' });
  await step(bench, child, 'place');
  await order(bench, child, 'Order for a social investigation report', { asked: 'Probation officer' });
  await step(bench, child, 'order_sir');
});

scenario('report and plan are handed in within their time', async () => {
  await forward('P10D');
  await handIn(clerk, 'home.lucknow', child, 'sir');
  await step(clerk, child, 'submit_sir');
  await clerk.locator(test('clock-sir')).getByText('In time').waitFor();
  await handIn(clerk, 'home.lucknow', child, 'icp');
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
  const proposal = await proposalOf('home.lucknow', `found-children/${child}`);
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

scenario('the committee sits, orders the restoration with an escort, and the child goes home', async () => {
  await step(unit, child, 'study_home', { findings: 'The mother waits' });
  await handIn(officer, 'police.lucknow', report, 'production');
  await step(officer, report, 'produce');
  await bench.goto(`${base}/desk/sittings`);
  await bench.locator(test('plan-sitting')).click();
  await fill(bench, 'plan-start', '00:10');
  await fill(bench, 'plan-expected', 'Asha Rawat\nImran Khan\nSunita Das');
  await bench.locator(test('plan-save')).click();
  await bench.locator(`${test('sittings-ahead')} ${test('sitting-row')}`)
    .filter({ hasText: '00:10' }).filter({ hasNotText: /Overdue/ }).last()
    .locator(test('open-sitting-page')).click();
  for (const name of ['Asha Rawat', 'Imran Khan', 'Sunita Das']) {
    await bench.locator(test('opening-present')).getByText(name, { exact: true }).click();
  }
  await bench.locator(test('open-sitting')).click();
  await bench.locator(test('quorum')).getByText('Enough members').waitFor();
  for (const of of [child, report]) {
    await order(bench, of, 'Restoration order',
      { handed_to: 'the mother', relation: 'mother', escort: 'Constable 7' });
    await step(bench, of, 'restore');
  }
});

scenario('two visits later both cases are closed, and nothing waits', async () => {
  for (let visit = 0; visit < 2; visit += 1) {
    await forward('P85D');
    const day = typed(await today());
    await step(clerk, child, 'follow_up', { visited_on: day, findings: 'Goes to school' });
    await step(officer, report, 'follow_up', { visited_on: day, findings: 'Goes to school' });
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
