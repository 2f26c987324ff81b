"""OGM's yearly evaluation meeting (Okul Ortaklığı Programı Değerlendirme Toplantısı)."""
