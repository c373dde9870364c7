// Two offices answer a match independently of each other; where they differ, those above them decide. Run by BrowserIT.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import {
  base, decide, fill, launch, onePage, person, proposalOf, scenario, signIn, test, twoRecords,
} from './desk.mjs';

let browser;
let police;
let home;
let district;
let pair;
let address;

const answer = async (page, words) => {
  await page.locator(test('verdict')).getByText(words, { exact: true }).click();
  if (words === 'Same child') {
    await page.locator(`${test('checks')} vaadin-checkbox`).first().click();
  } else {
    await page.locator(`${test('reason')} textarea`).fill(`${words}: the scar`);
  }
  await page.locator(test('check-decision')).click();
  await page.locator(test('record-decision')).click();
  await page.locator(test('decision-done')).waitFor();
};

before(async () => {
  browser = await launch();
  pair = await twoRecords('Chandrakiran', 'चंद्रकिरण', 'Dharmdev', 'धर्मदेव');
  const proposal = await proposalOf('police.lucknow', pair);
  address = `proposal/${proposal.id}`;
  [police, home, district] = await Promise.all([1, 2, 3].map(() => person(browser)));
  await signIn(police, 'police.lucknow', address);
  await signIn(home, 'home.kanpur', address);
  await signIn(district, 'dcpu.lucknow', address);
});

after(async () => {
  await browser.close();
});

scenario('a question appears on the page that the other office has open, and its reply goes back', async () => {
  await home.locator(test('decision')).waitFor();
  await police.locator(test('decision')).waitFor();
  await answer(police, 'Need more: ask the other office');
  await home.locator(test('show-now')).waitFor();
  await home.goto(`${base}/desk/${address}`);
  await home.locator(test('question')).getByText('the scar').waitFor();
  await onePage(home);
  await answer(home, 'Reply to the question');
  await police.goto(`${base}/desk/${address}`);
  await police.locator(test('answers')).getByText('Reply to the question: the scar').waitFor();
});

scenario('until they differ, those above them have nothing to decide', async () => {
  await district.locator(test('outcome')).getByText('Those above them are asked').waitFor();
  assert.equal(await district.locator(test('decision')).count(), 0);
});

scenario('an answer of one office changes nothing on the open page of the other', async () => {
  await home.goto(`${base}/desk/${address}`);
  await home.locator(test('decision')).waitFor();
  const before = await home.locator('#main').innerText();
  await answer(police, 'Not the same child');
  await police.goto(`${base}/desk/${address}`);
  await police.locator(test('outcome')).getByText('You have answered').waitFor();
  await home.reload();
  await home.locator(test('decision')).waitFor();
  assert.equal(await home.locator('#main').innerText(), before);
});

scenario('who has answered may take it back, with a reason', async () => {
  await police.locator(test('take-back')).click();
  await police.locator(test('record-take-back')).click();
  await police.locator(test('problem-summary')).waitFor();
  await police.locator(`${test('reason')} textarea`).fill('It was the wrong photograph');
  await police.locator(test('record-take-back')).click();
  await police.locator(test('decision')).waitFor();
  await answer(police, 'Not the same child');
});

scenario('where they differ, the officer of the district decides, and both cases are traced', async () => {
  await answer(home, 'Same child');
  await home.locator(test('decision-done')).getByText('answered differently').waitFor();
  await district.goto(`${base}/desk/`);
  const row = district.locator(test('proposal-row')).filter({ hasText: 'Chandrakiran' });
  await row.getByText('The offices differ').waitFor();
  await row.locator(test('compare')).click();
  await district.locator(test('answers')).getByText('Not the same child', { exact: true }).first().waitFor();
  await onePage(district);
  await answer(district, 'Same child');
  await district.locator(test('decision-done')).getByText('both cases are traced').waitFor();
  await police.goto(`${base}/desk/case/${pair.missing.id}?tab=steps`);
  await police.locator(test('clock-production')).waitFor();
});

scenario('nothing went wrong in any page', () => {
  assert.deepEqual([...police.wrong, ...home.wrong, ...district.wrong], []);
});
