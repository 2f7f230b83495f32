#!/usr/bin/python3
"""Somebody who works at Tryton, by Tryton's own client library.

    clerk.py URL list          prints the sales and how they stand
    clerk.py URL work SECONDS  confirms each quotation nobody touched for so long, ships it and
                               posts its invoice, until it is interrupted; of an order whose number
                               contains CREDIT the last invoiced line is credited

URL: http://admin:PASSWORD@127.0.0.1:8083/erp/
"""
import datetime
import sys
import time

from proteus import Model, Wizard, config

url, what = sys.argv[1:3]
session = config.set_xmlrpc(url)
session._context = Model.get('res.user').get_preferences(True, {})
Sale = Model.get('sale.sale')
Shipment = Model.get('stock.shipment.out')
Invoice = Model.get('account.invoice')


def sales():
    for sale in Sale.find([], order=[('id', 'ASC')]):
        print(sale.number or '-', sale.reference, sale.party.name, sale.state,
            sale.total_amount, sale.currency.code, sep='  ')


def confirm(seconds):
    quiet = datetime.datetime.utcnow() - datetime.timedelta(seconds=seconds)
    for sale in Sale.find([('state', '=', 'quotation'), ('write_date', '<', quiet)]):
        sale.click('confirm')
        sale.click('process')


def ship():
    for shipment in Shipment.find([('state', 'in', ['waiting', 'assigned'])]):
        if shipment.state == 'assigned' or shipment.click('assign_try'):
            for button in ('pick', 'pack', 'done'):
                shipment.click(button)


def charge():
    for invoice in Invoice.find([('state', '=', 'draft'), ('type', '=', 'out')]):
        invoice.invoice_date = datetime.date.today()
        invoice.save()
        invoice.click('post')
        number = next((line.origin.sale.reference for line in invoice.lines
            if line.origin and line.origin.__class__.__name__ == 'sale.line'), '')
        if 'CREDIT' in number:
            credit(invoice)


def credit(invoice):
    before = {one.id for one in Invoice.find([])}
    wizard = Wizard('account.invoice.credit', [invoice])
    wizard.form.with_refund = False
    wizard.execute('credit')
    note, = (one for one in Invoice.find([]) if one.id not in before)
    while len(note.lines) > 1:
        note.lines.remove(note.lines[0])
    note.invoice_date = datetime.date.today()
    note.save()
    note.click('post')


if what == 'list':
    sales()
else:
    print('ready', flush=True)
    while True:
        confirm(float(sys.argv[3]))
        ship()
        charge()
        time.sleep(0.5)
