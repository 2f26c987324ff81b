from tests.contracts.test_who_may import *
import tests.contracts.test_who_may as w
import tests.contracts.inhabited as inh
from tests.contracts.mobility_visits import VISITS, visits_happened
from tests.doors import opened
_ops=w.operations
def only(place):
    for p,m,o in _ops(place):
        if o["operationId"] in VISITS: yield p,m,o
def test_mine(service_database,tmp_path,monkeypatch):
    monkeypatch.setattr(w,"operations",only)
    with opened("services.mobility", service_database("services.mobility"), tmp_path) as house:
        place=inh._service(house, {}, visits_happened(house))
        w.test_everybody_finds_and_does_what_the_ledger_says(place)
        assert VISITS.keys() == {o["operationId"] for _,_,o in only(place)}
