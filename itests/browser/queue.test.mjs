// The work queue: one list, the most urgent first, with who is told next; its lanes have addresses. Run by BrowserIT.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import {
  base, eventually, fill, keyOf, launch, onePage, person, post, scenario, signIn, speak, test, today, translated, withoutBarriers,
} from './desk.mjs';

let browser;
let officer;

before(async () => {
  browser = await launch();
  officer = await person(browser);
});

after(async () => {
  await browser.close();
});

const rows = (page) => page.locator(`${test('my-work')} > li`);

const number = async (page, lane) => Number((await page.locator(test(`work-${lane}`)).innerText()).match(/\d+$/)[0]);

scenario('a new report is in the queue at once, with its act, its limit and who is told if it is late', async () => {
  await signIn(officer, 'police.patna'); // an office with little to do: the page holds the most urgent only
  await officer.locator(test('my-work')).waitFor();
  const before = await number(officer, 'all');
  const report = await post('police.patna', 'missing-reports', {
    name: 'Kaamwaliya', sex: 'girl', age_years: 9, state: 'Bihar', district: 'Patna', event_date: await today(),
  });
  const row = rows(officer).filter({ hasText: report.number }).first();
  await row.waitFor();
  await row.locator(test('told-next')).getByText('told next').waitFor();
  await eventually(async () => await number(officer, 'all') > before, 'the lane does not count it');
  await withoutBarriers(officer, 'the work queue');
});

scenario('the lanes hold what the list holds, and each has an address', async () => {
  const all = await number(officer, 'all');
  assert.equal(await rows(officer).count(), all);
  let sum = 0;
  for (const lane of ['now', 'today', 'later', 'waiting', 'put_off']) {
    await officer.goto(`${base}/desk/?lane=${lane}`);
    await officer.locator(`${test(`work-${lane}`)}[aria-current]`).waitFor();
    const of = await number(officer, lane);
    assert.equal(await rows(officer).count(), of);
    assert.equal(await officer.locator(test('no-work')).isVisible(), of === 0);
    sum += of;
  }
  assert.equal(sum, all);
  await officer.locator(test('work-all')).click();
  await officer.waitForURL((url) => url.search === '');
  await eventually(async () => await rows(officer).count() === all, 'all are not shown again');
});

const rowOf = (page, number) => rows(page).filter({ hasText: number }).first();

/** Until a limit of the case runs: its follower writes it a moment after the report. */
const runs = (of) => eventually(async () => {
  const answer = await fetch(`${base}/api/v1/clocks?limit=200`, { headers: keyOf('police.patna') });
  return (await answer.text()).includes(of);
}, `no limit of ${of}`);

const whose = async (page, of) => {
  await page.locator(test(`whose-${of}`)).click();
  await page.locator(`${test(`whose-${of}`)}[aria-current]`).waitFor();
};

scenario('a case is given to a colleague by keyboard, who is told and finds it among their own', async () => {
  const colleague = await person(browser);
  await signIn(colleague, 'inspector.patna');
  await colleague.locator(test('my-work')).waitFor();
  await whose(colleague, 'mine');
  const { number: of } = await post('police.patna', 'missing-reports', {
    name: 'Haathmein', sex: 'girl', age_years: 8, state: 'Bihar', district: 'Patna', event_date: await today(),
  });
  await runs(of);
  await officer.goto(`${base}/desk/`);
  await rowOf(officer, of).locator(test('in-hand')).getByText('nobody').waitFor();
  await rowOf(officer, of).locator(test('assign')).focus();
  await officer.keyboard.press('Enter');
  await officer.locator(test('assign-to')).waitFor();
  await withoutBarriers(officer, 'assigning in the work queue');
  const choice = officer.locator(test('assign-to')).locator('[role="button"]');
  await choice.focus();
  await officer.keyboard.press('Enter');
  await officer.locator('vaadin-select-item').filter({ hasText: 'inspector' }).waitFor();
  await eventually(async () => {
    // the list takes the focus a moment after it is there
    await officer.keyboard.press('ArrowDown');
    return officer.evaluate(() => document.activeElement.localName === 'vaadin-select-item'
      && document.activeElement.innerText.includes('inspector'));
  }, 'the arrows do not lead to the colleague');
  await officer.keyboard.press('Enter');
  await officer.locator(test('assign-to')).getByText('inspector').first().waitFor();
  await officer.keyboard.press('Control+Enter');
  await rowOf(officer, of).locator(test('in-hand')).getByText('Demo police inspector, Patna').waitFor();
  await eventually(
    async () => officer.evaluate(() => document.activeElement.getAttribute('data-test') === 'undo-work'),
    'the way back has no focus',
  );
  await rowOf(colleague, of).waitFor();
  assert.match(await rowOf(colleague, of).locator(test('in-hand')).innerText(), /you/);
  await colleague.goto(`${base}/desk/notices`);
  await colleague.locator(test('notice-row')).filter({ hasText: of }).filter({ hasText: 'into your hands' }).waitFor();
  // taken back it is nobody's, and stays in sight of everybody
  await officer.keyboard.press('Enter');
  await rowOf(officer, of).locator(test('in-hand')).getByText('nobody').waitFor();
  await whose(officer, 'nobody');
  await rowOf(officer, of).waitFor();
  await whose(officer, 'mine');
  await eventually(async () => await rowOf(officer, of).count() === 0, 'it is still shown as the own');
  assert.match(officer.url(), /whose=mine/);
  await officer.goto(`${base}/desk/`);
  await rowOf(officer, of).waitFor();
  assert.deepEqual(colleague.wrong, []);
  await colleague.context().close();
});

scenario('on the page of a case it is assigned as well', async () => {
  const { id } = await post('police.patna', 'missing-reports', {
    name: 'Haathmein', sex: 'girl', age_years: 5, state: 'Bihar', district: 'Patna', event_date: await today(),
  });
  await officer.goto(`${base}/desk/case/${id}`);
  await officer.locator(test('assign')).click();
  await officer.locator(test('assign-do')).click();
  await officer.locator(test('in-hand')).getByText('(you)').waitFor();
  await withoutBarriers(officer, 'the page of an assigned case');
  await officer.locator(test('assign')).click();
  await officer.locator(test('assign-nobody')).click();
  await officer.locator(test('in-hand')).getByText('nobody').waitFor();
  await officer.goto(`${base}/desk/`);
});

scenario('what can wait is put off with a reason, leaves its lane, and is taken up again', async () => {
  const { id, number: of } = await post('police.patna', 'missing-reports', {
    name: 'Baadmein', sex: 'girl', age_years: 11, state: 'Bihar', district: 'Patna', event_date: await today(),
  });
  await runs(of);
  await officer.goto(`${base}/desk/`);
  const row = rows(officer).filter({ hasText: of }).filter({ has: officer.locator(test('put-off')) }).first();
  await row.waitFor();
  const before = await number(officer, 'put_off');
  await row.locator(test('put-off')).click();
  await officer.locator(test('put-off-do')).click();
  await officer.locator(test('reason')).getByText('reason').first().waitFor();
  assert.equal(await number(officer, 'put_off'), before, 'without a reason nothing is put off');
  await withoutBarriers(officer, 'putting off');
  await fill(officer, 'reason', 'The station is sealed until noon');
  await officer.keyboard.press('Control+Enter');
  await eventually(async () => await number(officer, 'put_off') === before + 1, 'the lane does not count it');
  await officer.goto(`${base}/desk/?lane=put_off`);
  await rowOf(officer, of).locator(test('put-off-until')).getByText('sealed until noon').waitFor();
  await withoutBarriers(officer, 'what is put off');
  // the page of the case says so, too, to those above
  await officer.goto(`${base}/desk/case/${id}`);
  await officer.locator(test('put-offs')).getByText('sealed until noon').waitFor();
  await officer.goto(`${base}/desk/?lane=put_off`);
  await rowOf(officer, of).locator(test('take-up')).click();
  await eventually(async () => await rowOf(officer, of).count() === 0, 'it is still put off');
  assert.equal(await number(officer, 'put_off'), before);
  await officer.goto(`${base}/desk/`);
});

scenario('what the office did today is counted and told with who did it, without a reload', async () => {
  await officer.goto(`${base}/desk/?lane=done`);
  await officer.locator(`${test('work-done')}[aria-current]`).waitFor();
  const before = await number(officer, 'done');
  const report = await post('police.patna', 'missing-reports', {
    name: 'Hogaya', sex: 'boy', age_years: 12, state: 'Bihar', district: 'Patna', event_date: await today(),
  });
  const steps = `${base}/api/v1/missing-reports/${report.id}/transitions`;
  const seen = await fetch(steps, { headers: keyOf('police.patna') });
  const made = await fetch(steps, {
    method: 'POST',
    headers: { ...keyOf('police.patna'), 'Content-Type': 'application/json', 'If-Match': seen.headers.get('ETag') },
    body: JSON.stringify({ transition: 'notify', evidence: { told: 'SJPU' } }),
  });
  assert.equal(made.status, 200, await made.text());
  await eventually(async () => await number(officer, 'done') === before + 1, 'the lane does not count it');
  const row = officer.locator(test('done-row')).filter({ hasText: report.number });
  await row.getByText('Demo police officer, Patna').waitFor();
  await withoutBarriers(officer, 'what was done today');
  await officer.goto(`${base}/desk/`);
});

scenario('it fits on a phone, in Hindi too', async () => {
  await speak(officer, 'hi');
  await translated(officer);
  await onePage(officer);
  await speak(officer, 'en');
  assert.deepEqual(officer.wrong, []);
});
