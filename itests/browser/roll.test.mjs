// The roll of a home, and a headcount with one missing child: a missing report exists with it. Run by BrowserIT.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import {
  base, evening, fill, launch, onePage, person, post, scenario, signIn, speak, test, today, translated, withoutBarriers,
} from './desk.mjs';

let browser;
let clerk;
let gone;

async function admitted(name) {
  return post('home.kanpur', 'found-children', {
    name, sex: 'girl', age_years: 8, state: 'Uttar Pradesh', district: 'Kanpur Nagar', event_date: await today(),
  });
}

before(async () => {
  browser = await launch();
  await evening();
  gone = await admitted('Jhunukiya');
  clerk = await person(browser);
  await signIn(clerk, 'home.kanpur', 'roll');
});

after(async () => {
  await browser.close();
});

const row = (number) => clerk.locator(test('count-row')).filter({ hasText: number });

scenario('the roll tells who lives here, and who came today', async () => {
  await clerk.locator(test('roll-row')).filter({ hasText: gone.number }).waitFor();
  await clerk.locator(test('roll-change')).filter({ hasText: gone.number }).getByText('Admitted').waitFor();
  await withoutBarriers(clerk, 'roll');
  await onePage(clerk);
});

scenario('nobody is present by default: a child of whom nothing is said is named', async () => {
  await clerk.locator(test('to-count')).click();
  await row(gone.number).waitFor();
  assert.equal(await clerk.locator('vaadin-radio-button[checked]').count(), 0);
  await clerk.locator(test('submit-count')).click();
  await clerk.locator(test('problem-summary')).getByText(`Jhunukiya: Say where the child of case ${gone.number}`).waitFor();
});

scenario('a child that is admitted while the others are counted appears', async () => {
  await row(gone.number).getByText('Missing', { exact: true }).click();
  const late = await admitted('Derahiya');
  await row(late.number).waitFor();
  assert.ok(await row(gone.number).locator('vaadin-radio-button[checked]').getByText('Missing').isVisible());
});

scenario('what is said of a child stays when all others are marked as present', async () => {
  await clerk.locator(test('others-present')).click();
  await row(gone.number).locator('vaadin-radio-button[checked]').getByText('Missing').waitFor();
  await withoutBarriers(clerk, 'headcount');
  await clerk.locator(test('submit-count')).click(); // how it was noticed, and the confirmation, are not there
  await clerk.locator(test('problem-summary')).getByText('Confirm that the missing children').waitFor();
  await clerk.locator(test('page-headcount')).waitFor();
});

scenario('in Hindi and on a phone nothing that was said is lost', async () => {
  await speak(clerk, 'hi');
  await row(gone.number).locator('vaadin-radio-button[checked]').getByText('लापता').waitFor();
  await translated(clerk);
  await clerk.setViewportSize({ width: 360, height: 740 });
  await onePage(clerk);
  await withoutBarriers(clerk, 'headcount on a phone');
  await clerk.setViewportSize({ width: 1280, height: 900 });
  await speak(clerk, 'en');
});

scenario('a headcount that is half finished when the tab dies goes on where it was', async () => {
  await row(gone.number).locator(`${test('count-remark')} input`).fill('Gate was open');
  await clerk.waitForFunction(() => Object.entries(localStorage)
    .some(([key, draft]) => key.includes('form.headcount') && draft.includes('Gate was open')));
  const context = clerk.context();
  await clerk.close();
  clerk = await context.newPage();
  clerk.wrong = [];
  clerk.setDefaultTimeout(30_000);
  await clerk.goto(`${base}/desk/`);
  await clerk.locator(test('continue-headcount')).click();
  await row(gone.number).waitFor();
  assert.equal(await clerk.locator('vaadin-radio-button[checked]').count(), 0);
  await clerk.locator(test('kept-continue')).click();
  await row(gone.number).locator('vaadin-radio-button[checked]').getByText('Missing').waitFor();
  assert.equal(await row(gone.number).locator(`${test('count-remark')} input`).inputValue(), 'Gate was open');
});

scenario('the missing child is reported with the count', async () => {
  const noticed = row(gone.number).locator(`${test('count-remark')} input`);
  await noticed.fill('Not seen since supper');
  await noticed.press('Tab');
  await clerk.locator(`${test('missing-sure')} input`).check();
  await clerk.locator(test('submit-count')).click();
  await clerk.locator(test('page-roll')).waitFor();
  await clerk.locator(test('evening')).getByText('1 missing').waitFor();
  await clerk.locator(test('roll-change')).filter({ hasText: gone.number }).getByText('Ran away').waitFor();
  assert.equal(await clerk.locator(test('roll-row')).filter({ hasText: gone.number }).count(), 0);
  await clerk.goto(`${base}/desk/case/${gone.id}?tab=steps`);
  await clerk.locator(test('step-made')).getByText(/MC-\d\d-\d+/).waitFor();
  assert.deepEqual(clerk.wrong, []);
});
