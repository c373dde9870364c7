// Nothing typed is lost: the connection goes and comes back, the tab dies. Every form with more than one field.
// Run by BrowserIT.
import { after, before, test as scenario } from 'node:test';
import assert from 'node:assert/strict';
import {
  base, eventually, fill, launch, person, post, signIn, test, today,
} from './desk.mjs';

const BAR = 'No connection. Keep this page open';

let browser;
let report;
let child;

const value = (page, field) => page.locator(`${test(field)} input, ${test(field)} textarea`).first();

/** Goes on with what a small form has kept, where it is typed. */
async function goOn(page) {
  await page.locator(test('kept-continue')).click();
}

async function transferForm(page) {
  await page.locator(test('transfer-or-refer')).click();
  await page.locator(test('transfer-form')).waitFor();
}

async function placement(page) {
  await page.locator(`${test('order-kind')} vaadin-select-value-button`).click();
  await page.locator('vaadin-select-item').getByText('Restoration order', { exact: true }).click();
}

/** Where each form is, what is typed there before, without and after the connection, and how somebody comes back to it. */
const forms = {
  report: {
    user: 'police.lucknow',
    path: () => 'report-missing',
    typed: { name: 'Bhulakkadiya', marks: 'scar on the knee', clothes: 'blue frock' },
    link: 'continue-missing',
  },
  admission: {
    user: 'home.lucknow',
    path: () => 'admit-found',
    typed: { name: 'Gumnaamiya', marks: 'mole on the cheek', circumstances: 'Alone at the bus stand' },
    link: 'continue-found',
  },
  order: {
    user: 'cwc.lucknow',
    path: () => `case/${child.id}?tab=orders`,
    open: placement,
    typed: { 'order-handed_to': 'the mother', 'order-relation': 'mother', 'order-escort': 'Constable 7' },
    link: 'continue-order',
    again: goOn,
  },
  sitting: {
    user: 'cwc.lucknow',
    path: () => 'sittings',
    open: (page) => page.locator(test('plan-sitting')).click(),
    typed: { 'plan-start': '11:45', 'plan-place': 'Room 7', 'plan-expected': 'Asha Rawat\nImran Khan' },
    link: 'continue-sitting',
    again: async (page) => {
      await page.locator(test('plan-sitting')).click();
      await goOn(page);
    },
  },
  transfer: {
    user: 'home.lucknow',
    path: () => `case/${child.id}`,
    open: transferForm,
    typed: { 'transfer-reason': 'The family lives there', 'transfer-escort': 'Constable 7' },
    link: 'continue-transfer',
    again: async (page) => {
      await transferForm(page);
      await goOn(page);
    },
  },
};

/** Until the page says that what is in a field has been kept. */
async function kept(page, text) {
  await page.waitForFunction((wanted) => Object.entries(localStorage)
    .some(([key, draft]) => key.startsWith('trackchild.draft.') && draft.includes(JSON.stringify(wanted).slice(1, -1))), text);
}

async function intact(page, typed) {
  for (const [field, text] of Object.entries(typed)) {
    await eventually(async () => await value(page, field).inputValue() === text, `${field} is lost`);
  }
}

before(async () => {
  browser = await launch();
  const about = { sex: 'girl', age_years: 9, state: 'Uttar Pradesh', district: 'Lucknow', event_date: await today() };
  report = await post('police.lucknow', 'missing-reports', { ...about, name: 'Kahiniya' });
  child = await post('home.lucknow', 'found-children', { ...about, name: 'Sunaniya' });
});

after(async () => {
  await browser.close();
});

for (const [name, form] of Object.entries(forms)) {
  scenario(`what is typed without a connection, and in a tab that dies, is not lost (${name})`, async () => {
    const page = await person(browser);
    await signIn(page, form.user, form.path());
    await form.open?.(page);
    const [[first, text], ...rest] = Object.entries(form.typed);
    await value(page, first).waitFor();
    await fill(page, first, text);
    await page.keyboard.press('Tab');
    await page.context().setOffline(true);
    for (const [field, written] of rest) {
      await fill(page, field, written);
      await page.keyboard.press('Tab');
    }
    await page.getByText(BAR).first().waitFor();
    await page.context().setOffline(false);
    await page.getByText(BAR).first().waitFor({ state: 'hidden' });
    await intact(page, form.typed);
    for (const written of Object.values(form.typed)) {
      await kept(page, written);
    }
    // the focus is still in the field when the tab dies
    const [last, ending] = rest.at(-1);
    const more = `${ending} 8`;
    await fill(page, last, more);
    await kept(page, more);
    const context = page.context();
    await page.close();
    const again = await context.newPage();
    again.setDefaultTimeout(30_000);
    await again.goto(`${base}/desk/${form.user === 'cwc.lucknow' ? 'work' : ''}`);
    await again.locator(test(form.link)).click();
    await form.again?.(again);
    await intact(again, { ...form.typed, [last]: more });
    assert.deepEqual(page.wrong, []);
    await context.close();
  });
}

scenario('what is typed into a form of the law without a connection is saved when it is back', async () => {
  const page = await person(browser);
  await signIn(page, 'police.lucknow', `case/${report.id}?tab=orders`);
  const begin = page.locator(test('begin-production'));
  await begin.or(page.locator(test('other-forms'))).first().waitFor();
  if (!await begin.isVisible()) {
    await page.locator(test('other-forms')).click();
  }
  await begin.click();
  await page.waitForURL(/\/form\//);
  const typed = { 'item-committee': 'CWC Lucknow', 'item-producer_phone': '+91 522 000031' };
  await page.locator(test('item-committee')).waitFor();
  await page.context().setOffline(true);
  for (const [field, text] of Object.entries(typed)) {
    await fill(page, field, text);
    await page.keyboard.press('Tab');
  }
  await page.getByText(BAR).first().waitFor();
  await page.context().setOffline(false);
  await page.getByText(BAR).first().waitFor({ state: 'hidden' });
  await page.locator(test('save-state')).getByText(/Draft saved \d\d:\d\d/).waitFor();
  const context = page.context();
  const address = page.url();
  await page.close();
  const again = await context.newPage();
  again.setDefaultTimeout(30_000);
  await again.goto(`${base}/desk/`);
  await again.locator(test('my-form')).filter({ hasText: report.number }).locator('a').first().click();
  await again.waitForURL((url) => url.pathname === new URL(address).pathname);
  await intact(again, typed);
  await context.close();
});
