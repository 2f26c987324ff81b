"""Okul Ortaklığı Programı: two schools work together for four years."""
