#!/usr/bin/python3
"""Fills an empty Tryton database with a small supplier: company, accounts, taxes, the sample
partners as parties, the sample catalogue as products, and stock.

    seed.py TRYTOND.CONF DATABASE CATALOGUE_FOLDER

The database exists and has the modules sale, stock, account_invoice and account_invoice_stock. The
work is done in this process, without a server. Administrator's password: as set before.
"""
import csv
import datetime
import os
import sys
from decimal import Decimal

settings, database, catalogue = sys.argv[1:4]
os.environ.setdefault('DB_NAME', ':memory:')  # the tools below insist on it

from proteus import Model, config  # noqa: E402
config = config.set_trytond(database, config_file=settings)

from trytond.modules.account.tests.tools import (  # noqa: E402
    create_chart, create_fiscalyear, create_tax, get_accounts)
from trytond.modules.account_invoice.tests.tools import (  # noqa: E402
    create_payment_term, set_fiscalyear_invoice_sequences)
from trytond.modules.company.tests.tools import (  # noqa: E402
    create_company, get_company)
from trytond.modules.currency.tests.tools import get_currency  # noqa: E402

COMPANY = 'Fairhaven Supply'
# Parties by the gateway's ids of partners.
PARTIES = [
    ('harbor', 'Harbor State University', '12 Quay Road', '02118', 'Boston'),
    ('rheintal', 'Rheintal Maschinenbau GmbH', 'Werkstraße 5', '6830', 'Rankweil'),
    ('acme', 'Acme Inc.', '1 Main Street', '10001', 'New York'),
]
# Parts no catalogue has: code, name, unit, price.
PARTS = [
    ('A-100', 'Hexagon bolt', 'EA', '12.50'),
    ('B-200', 'Washer', 'EA', '0.1250'),
    ('C-300', 'Workbench', 'EA', '300.00'),
]
# Boxes, pairs and rolls are pieces here.
UNITS = {'MTR': 'Meter', 'KGM': 'Kilogram', 'LTR': 'Liter'}
ON_HAND = 100000


def new(model, values):
    """The ids of records made without asking what a form would ask."""
    return Model.get(model)._proxy.create(values, config.context)


def company():
    party = Model.get('party.party')(name=COMPANY)
    party.addresses[0].street = '400 Harbour Street'
    party.addresses[0].postal_code = '02719'
    party.addresses[0].city = 'Fairhaven'
    party.save()
    get_currency('EUR')
    create_company(party=party, currency=get_currency('USD'))
    return get_company()


def accounts(owner):
    create_chart(owner)
    this_year = datetime.date.today().year
    for year in (this_year, this_year + 1):
        day = datetime.date(year, 1, 1)
        fiscalyear = set_fiscalyear_invoice_sequences(create_fiscalyear(owner, day))
        fiscalyear.click('create_period')
    tax = create_tax(Decimal('0.10'))
    tax.save()
    term = create_payment_term()
    term.save()
    category = Model.get('product.category')(name='Goods', accounting=True)
    category.account_expense = get_accounts()['expense']
    category.account_revenue = get_accounts()['revenue']
    category.customer_taxes.append(tax)
    category.save()
    return category, term


def parties(term):
    countries = {}
    for code, name in (('US', 'United States'), ('DE', 'Germany'), ('AT', 'Austria')):
        countries[code], = new('country.country', [{'code': code, 'name': name}])
    new('party.party', [{
        'name': name, 'code': code, 'customer_payment_term': term.id,
        'addresses': [('create', [
            {'street': street, 'postal_code': postal_code, 'city': city}])],
    } for code, name, street, postal_code, city in PARTIES])


def prices():
    """The lowest quantity's price in the company's currency, by part."""
    found = {}
    with open(os.path.join(catalogue, 'prices.csv'), newline='') as rows:
        for row in csv.DictReader(rows):
            if row['currency'] == 'USD' and row['sku'] not in found:
                found[row['sku']] = Decimal(row['price']) / Decimal(row['basis'] or 1)
    return found


def parts():
    yield from PARTS
    price = prices()
    with open(os.path.join(catalogue, 'products.csv'), newline='') as rows:
        for row in csv.DictReader(rows):
            yield row['sku'], row['name'], row['unit'], price.get(row['sku'], Decimal(1))


def products(category):
    units = {unit.name: unit.id for unit in Model.get('product.uom').find([])}
    units = {code: units[UNITS.get(code, 'Unit')] for _, _, code, _ in parts()}
    new('product.template', [{
        'name': name, 'code': code, 'type': 'goods', 'salable': True,
        'default_uom': units[unit], 'sale_uom': units[unit], 'account_category': category.id,
        'list_price': Decimal(price).quantize(Decimal('0.0001')),
        'products': [('create', [{'cost_price': Decimal(0)}])],
    } for code, name, unit, price in parts()])


def stock():
    storage, = Model.get('stock.location').find([('code', '=', 'STO')])
    inventory, = new('stock.inventory', [{
        'location': storage.id, 'date': datetime.date.today(),
        'empty_quantity': 'keep',
        'lines': [('create', [{'product': product.id, 'quantity': float(ON_HAND)}
            for product in Model.get('product.product').find([])])],
    }])
    Model.get('stock.inventory')._proxy.confirm([inventory], config.context)


owner = company()
config._context = Model.get('res.user').get_preferences(True, {})
category, term = accounts(owner)
parties(term)
products(category)
stock()
