// A new officer, a new clerk and a new magistrate learn their work in a training: the guided tours to their ends, by doing what they ask
// for. Run by BrowserIT against a training.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import {
  base, evening, eventually, fill, keyOf, launch, person, scenario, signIn, speak, test, translated, withoutBarriers,
} from './desk.mjs';
import { order } from './lives.mjs';

let browser;
let officer;
let clerk;

before(async () => {
  browser = await launch();
  await evening(); // the tour of the clerk ends with a headcount
  officer = await person(browser);
  clerk = await person(browser);
});

after(async () => {
  await browser.close();
});

const step = (page, number) =>
  page.locator(test('tour-number')).getByText(`Step ${number} of 6`, { exact: true }).waitFor();

const over = (page) => page.locator(test('tour-number')).getByText('All steps are done').waitFor();

/** The element that is marked at the moment has one of these names. */
const marked = (page, name) => page.locator(`${test(name)}[data-tour]`).first().waitFor();

const id = (page) => new URL(page.url()).pathname.split('/').pop();

/** Opens a possible match of a record and says that it is the same child; the tour stands at the given step before. */
async function answerMatch(page, record, number) {
  await page.goto(`${base}/desk/case/${record}?tab=matches`);
  await page.locator(`#main ${test('compare')}`).first().click();
  await page.locator(test('decision')).waitFor();
  await step(page, number + 1);
  await page.locator(test('verdict')).getByText('Same child', { exact: true }).click();
  await page.locator(`${test('checks')} vaadin-checkbox`).first().click();
  await page.locator(test('check-decision')).click();
  await page.locator(test('record-decision')).click();
  await page.locator(test('decision-done')).waitFor();
}

scenario('every page says in both languages that no child is real, before anybody has signed in', async () => {
  await officer.goto(`${base}/desk/`);
  await officer.locator(test('sign-in')).waitFor();
  const mark = officer.locator(test('training-mark'));
  assert.equal(await mark.locator('[lang=en]').innerText(), 'Training: no real children');
  assert.equal(await mark.locator('[lang=hi]').innerText(), 'प्रशिक्षण: कोई वास्तविक बच्चा नहीं');
  await withoutBarriers(officer, 'sign-in of a training');
  await officer.emulateMedia({ media: 'print' });
  assert.ok(await mark.isVisible());
  await officer.emulateMedia({ media: null });
});

scenario('whoever is new finds the tour on the start page', async () => {
  await signIn(officer, 'police.lucknow');
  await officer.locator(test('tour-card-link')).click();
  await officer.locator(test('page-learn')).waitFor();
  await officer.locator(test('tour-far-officer')).getByText('6 steps').waitFor();
  assert.equal(await officer.locator(test('tour-begin-clerk')).count(), 0);
  await withoutBarriers(officer, 'learn');
  await officer.locator(test('tour-begin-officer')).click();
  await step(officer, 1);
  await marked(officer, 'link-report-missing');
  await officer.locator(test('tour-announcement')).getByText('Step 1 of 6: Report a missing child').waitFor({ state: 'attached' });
});

scenario('a step is shown beside the work, and what to use is found with the keyboard', async () => {
  await officer.locator(test('tour-there')).click();
  await officer.locator(test('submit')).waitFor();
  await marked(officer, 'name');
  await officer.locator(test('tour-find')).focus();
  await officer.keyboard.press('Enter');
  await eventually(() => officer.evaluate((name) => document.querySelector(name).contains(document.activeElement), test('name')),
    'the focus is in the marked field');
  await withoutBarriers(officer, 'a step of a tour');
  await speak(officer, 'hi');
  await officer.locator(test('tour-number')).getByText('चरण 1, कुल 6').waitFor();
  await translated(officer);
  await officer.setViewportSize({ width: 360, height: 740 });
  await eventually(() => officer.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), 'a phone is wide enough');
  assert.ok(await officer.locator(test('tour')).isVisible());
  assert.ok(await officer.locator(test('training-mark')).isVisible());
  await officer.setViewportSize({ width: 1280, height: 900 });
  await speak(officer, 'en');
});

scenario('the officer does what the tour asks for, and the tour sees it', async () => {
  await fill(officer, 'name', 'Phulmatiya');
  await officer.locator(test('sex')).getByText('Girl').click();
  await fill(officer, 'age_years', '8');
  await officer.locator(test('event_date-yesterday')).click();
  await fill(officer, 'father_name', 'Ramkhelawan');
  await fill(officer, 'mother_name', 'Sukhmaniya');
  await fill(officer, 'marks', 'scar on the left eyebrow');
  await fill(officer, 'guardian_phone', '98765 00412');
  await officer.locator(test('submit')).click();
  await officer.waitForURL(/registered/);
  const report = id(officer);
  await step(officer, 2);
  await officer.locator(test('tour-before')).getByText('Report a missing child').waitFor();

  await officer.goto(`${base}/desk/case/${report}`);
  await officer.locator(test('open-alarm')).first().click();
  await officer.locator(test('comparison')).waitFor();
  await marked(officer, 'same-child');
  await fill(officer, 'reason', 'The same mother');
  await officer.locator(test('same-child')).click();
  await step(officer, 3);
  await answerMatch(officer, report, 3);
  await step(officer, 5);
});

scenario('a tour that is left goes on where it was, after a reload, too', async () => {
  await officer.locator(test('tour-leave')).click();
  await officer.locator(test('tour')).waitFor({ state: 'hidden' });
  await officer.goto(`${base}/desk/learn`);
  await officer.locator(test('tour-far-officer')).getByText('4 of 6 steps are done').waitFor();
  assert.equal(await officer.locator(test('tour')).isVisible(), false);
  await officer.locator(test('tour-go-on-officer')).click();
  await step(officer, 5);
});

scenario('the officer finds the clocks, records the FIR, and is told what was learned', async () => {
  await officer.locator(test('link-clocks')).click();
  await step(officer, 6);
  await officer.locator(test('tour-there')).click();
  await officer.locator(test('step-register_fir')).click();
  await marked(officer, 'step-form-register_fir');
  await fill(officer, 'step-fir_number', '17/2026');
  await officer.locator(test('step-save')).click();
  await over(officer);
  await officer.locator(test('tour-text')).getByText('You can report a child in a minute').waitFor();
  await withoutBarriers(officer, 'end of a tour');
  await officer.locator(test('tour-again')).click();
  await step(officer, 1);
  assert.deepEqual(officer.wrong, []);
});

scenario('the clerk of a home has a tour of his own', async () => {
  await signIn(clerk, 'home.lucknow', 'learn');
  await clerk.locator(test('tour-begin-clerk')).click();
  await step(clerk, 1);
  await clerk.locator(test('tour-there')).click();
  await fill(clerk, 'name', 'भुलन');
  await clerk.locator(test('sex')).getByText('Boy').click();
  await fill(clerk, 'age_years', '9');
  await clerk.locator(test('event_date-today')).click();
  await fill(clerk, 'father_name', 'Jagdamba');
  await fill(clerk, 'mother_name', 'Dulariya');
  await fill(clerk, 'marks', 'burn mark on the right hand');
  await clerk.locator(test('submit')).click();
  await clerk.waitForURL(/registered/);
  const child = id(clerk);
  await step(clerk, 2);

  await clerk.locator(test('tour-there')).click();
  await clerk.locator(test('other-forms')).click();
  await marked(clerk, 'begin-sir');
  await clerk.locator(test('begin-sir')).click();
  await clerk.locator(test('section-profile')).waitFor();
  await step(clerk, 3);
  await fill(clerk, 'item-father', 'Jagdamba Prasad');
  await clerk.keyboard.press('Tab');
  await step(clerk, 4);
  await answerMatch(clerk, child, 4);
  await step(clerk, 6);
});

scenario('the clerk counts the children, and reads in Hindi what was learned', async () => {
  await clerk.locator(test('tour-there')).click();
  await clerk.locator(test('others-present')).click();
  await marked(clerk, 'count-list');
  await clerk.locator(test('submit-count')).click();
  await over(clerk);
  await speak(clerk, 'hi');
  await clerk.locator(test('tour-number')).getByText('सभी चरण पूरे हुए').waitFor();
  await translated(clerk);
  await clerk.locator(test('tour-leave')).click();
  await clerk.locator(test('tour')).waitFor({ state: 'hidden' });
  assert.deepEqual(clerk.wrong, []);
});

scenario('the magistrate of a board has a tour, from the cause list to the end of the sitting', async () => {
  const board = await person(browser);
  const held = await fetch(`${base}/api/v1/found-children?bench=jjb&limit=1`, { headers: keyOf('magistrate.lucknow') });
  const [child] = (await held.json()).items;
  await signIn(board, 'magistrate.lucknow', 'learn');
  await board.locator(test('tour-begin-board')).click();
  await step(board, 1);
  await board.goto(`${base}/desk/sittings`);
  await board.locator(test('plan-sitting')).click();
  await fill(board, 'plan-start', '00:15'); // before any other of today
  await fill(board, 'plan-expected', 'R Kumar\nS Das');
  await board.locator(test('plan-save')).click();
  await board.locator(`${test('sittings-ahead')} ${test('sitting-row')}`).filter({ hasText: '00:15' }).first()
    .locator(test('open-sitting-page')).click();
  await board.locator(test('show-by-number')).click();
  await fill(board, 'put-number', child.number);
  await board.locator(test('put-by-number')).click();
  await step(board, 2);
  await withoutBarriers(board, 'a step of the tour of a board');
  await board.locator(`${test('opening-presiding')} input`).fill('R Kumar');
  await board.locator('vaadin-combo-box-item').filter({ hasText: 'R Kumar' }).first().click();
  await board.locator(test('opening-present')).getByText('S Das', { exact: true }).click();
  await board.locator(test('open-sitting')).click();
  await step(board, 3);
  await order(board, child.id, 'Order of the board where the child stays', {
    institution: 'Demo Observation Home, Lucknow', reason: 'No surety has come',
  });
  await step(board, 5);
  await board.goto(`${base}/desk/sitting`);
  await board.locator(test('hearing-result')).getByText('Heard', { exact: true }).click();
  await board.locator(test('record-outcome')).click();
  await step(board, 6);
  await board.locator(test('to-close')).click();
  await board.locator(test('close-sitting')).click();
  await over(board);
  await speak(board, 'hi');
  await translated(board);
  assert.deepEqual(board.wrong, []);
});
